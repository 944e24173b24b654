package io.sluice.scheduler;

import java.util.List;

import io.sluice.model.Download;

/// What [DownloadService#search] found.
///
/// @param first the first of them, at most as many as were asked for
/// @param total how many there are
public record SearchResult(List<Download> first, int total) {
    public SearchResult {
        first = List.copyOf(first);
    }
}
