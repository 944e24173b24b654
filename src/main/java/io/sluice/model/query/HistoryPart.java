package io.sluice.model.query;

import org.jspecify.annotations.Nullable;

/// Ids of downloads that are over, the last ended first.
///
/// @param next where the next part begins, null behind the last one
public record HistoryPart(IdList ids, @Nullable HistoryCursor next) {
}
