package io.sluice.model;

/// The numbers of a running download at one moment: pulled by whoever shows them, never pushed.
///
/// @param totalBytes     -1 while unknown
/// @param bytesPerSecond the mean of the last 3 s
/// @param verifiedBytes  how many were read again to add them up, or [#NOT_VERIFYING]
public record Progress(long keptBytes, long totalBytes, long bytesPerSecond, int connections, long verifiedBytes) {
    public static final long NOT_VERIFYING = -1;
}
