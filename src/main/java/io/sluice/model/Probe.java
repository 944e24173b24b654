package io.sluice.model;

/// What was heard when a link was asked what is behind it, before anything is fetched.
public sealed interface Probe {
    /// @param fileName  as the server, or else the link, calls it; cleaned for every platform
    /// @param bytes     [Content#UNKNOWN] where the server does not say
    /// @param resumable whether it gives ranges, so that a broken download goes on where it was
    record Found(String fileName, long bytes, boolean resumable) implements Probe {
    }

    record Failed(Failure cause) implements Probe {
    }
}
