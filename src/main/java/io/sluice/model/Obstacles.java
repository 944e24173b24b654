package io.sluice.model;

/// What keeps queued downloads waiting although nobody paused them and slots are free.
///
/// @param offline nothing but this machine itself can be reached; what waits for the network goes on when it returns
public record Obstacles(boolean offline) {
    public static final Obstacles NONE = new Obstacles(false);
}
