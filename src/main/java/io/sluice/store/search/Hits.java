package io.sluice.store.search;

import java.util.List;
import java.util.UUID;

/// What a search found.
///
/// @param first the first of them, in the order of the list
/// @param total how many there are
public record Hits(List<UUID> first, int total) {
}
