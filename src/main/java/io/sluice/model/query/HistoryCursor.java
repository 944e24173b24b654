package io.sluice.model.query;

import java.time.Instant;
import java.util.UUID;

/// A place in the history, behind the download that ended then.
public record HistoryCursor(Instant ended, UUID id) {
}
