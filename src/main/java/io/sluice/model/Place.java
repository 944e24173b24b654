package io.sluice.model;

/// Where a download stands in the queue. Inside one priority the smaller `position` goes first;
/// positions have gaps, their difference means nothing.
public record Place(Priority priority, long position) {
}
