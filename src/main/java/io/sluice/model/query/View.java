package io.sluice.model.query;

import java.util.EnumSet;
import java.util.Set;

import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.Status;

/// A part of the list, after what the downloads do. Each download is in ALL and in one of the others; FAILED holds all
/// that ended without a file.
public enum View {
    ALL(EnumSet.allOf(Status.class)), ACTIVE(EnumSet.of(Status.ACTIVE)), WAITING(EnumSet.of(Status.WAITING)), PAUSED(
            EnumSet.of(Status.PAUSED)), FINISHED(
                    EnumSet.of(Status.FINISHED)), FAILED(EnumSet.of(Status.FAILED, Status.CANCELLED));

    private final Set<Status> statuses;

    View(Set<Status> statuses) {
        this.statuses = Set.copyOf(statuses);
    }

    public Set<Status> statuses() {
        return statuses;
    }

    public boolean has(Status status) {
        return statuses.contains(status);
    }

    /// How many downloads of `counts` it shows.
    public long in(Counts counts) {
        return statuses.stream().mapToLong(status -> of(status, counts)).sum();
    }

    /// How many of those that it shows are over.
    public long settledIn(Counts counts) {
        return statuses.stream().filter(Status::isSettled).mapToLong(status -> of(status, counts)).sum();
    }

    private static long of(Status status, Counts counts) {
        return switch (status) {
            case ACTIVE -> counts.active();
            case WAITING -> counts.waiting();
            case PAUSED -> counts.paused();
            case FINISHED -> counts.completed();
            case FAILED -> counts.failed();
            case CANCELLED -> counts.cancelled();
        };
    }
}
