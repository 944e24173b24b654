package io.sluice.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.Place;

/// What a move changed.
///
/// @param downloads all whose place changed, neighbours that were renumbered included
/// @param before    the places that they had
public record Move(List<Download> downloads, Map<UUID, Place> before) {
    public Map<UUID, Place> after() {
        return downloads.stream().collect(Collectors.toMap(Download::id, Download::place));
    }
}
