package io.sluice.model;

import java.time.Instant;

public record PastEvent(Instant at, DownloadEvent event) {
}
