package io.sluice.engine;

/// One job as [HostGate] sees it. All fields are guarded by the gate.
final class Guest {
    String host;
    int open = 1;
    /// Of `open`, those that were told to leave.
    int leaving;
    /// It would open more, and was not allowed to.
    boolean wants;
    /// It was given an answer.
    boolean works;

    Guest(String host) {
        this.host = host;
    }

    int staying() {
        return open - leaving;
    }
}
