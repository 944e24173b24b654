package io.sluice.store.search;

import io.sluice.model.query.IdList;

/// What a search found.
///
/// @param first the first of them, in the order that was asked for
/// @param total how many there are
public record Hits(IdList first, int total) {
}
