package io.sluice.model;

/// The numbers of a running download at one moment: pulled by whoever shows them, never pushed.
///
/// @param totalBytes     -1 while unknown
/// @param bytesPerSecond the mean of the last 3 s
public record Progress(long keptBytes, long totalBytes, long bytesPerSecond, int connections) {
}
