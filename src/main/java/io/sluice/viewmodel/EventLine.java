package io.sluice.viewmodel;

import java.time.Instant;

/// Something that happened to the shown download.
public record EventLine(Instant at, UserMessage what) {
}
