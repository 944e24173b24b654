package io.sluice.model;

/// What happens when no download runs or waits any more.
public enum WhenDone {
    NOTHING, QUIT, SLEEP, SHUT_DOWN
}
