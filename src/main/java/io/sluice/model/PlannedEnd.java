package io.sluice.model;

import java.time.Instant;

/// Everything is done: what happens next, unless somebody says no.
///
/// @param what not `NOTHING`
/// @param at   when
public record PlannedEnd(WhenDone what, Instant at) {
}
