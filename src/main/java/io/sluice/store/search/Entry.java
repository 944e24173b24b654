package io.sluice.store.search;

import java.util.UUID;

import io.sluice.model.Place;
import io.sluice.model.Status;

/// What the index keeps of a download.
///
/// @param link  its first one
/// @param ended microseconds since 1970; means nothing while it is not settled
public record Entry(UUID id, String name, String link, Status status, Place place, long ended) {
}
