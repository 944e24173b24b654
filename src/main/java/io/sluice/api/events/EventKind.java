package io.sluice.api.events;

/// What an event tells of.
enum EventKind {
    SNAPSHOT("snapshot"), QUEUE("queue.changed"), ADDED("added"), CHANGED("changed"), PROGRESS("progress"), REMOVED(
            "removed");

    private static final String OF_DOWNLOADS = "download.";

    private final String name;

    EventKind(String name) {
        this.name = name;
    }

    /// As clients see it.
    String word() {
        return compareTo(ADDED) < 0 ? name : OF_DOWNLOADS + name;
    }
}
