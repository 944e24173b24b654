package io.sluice.viewmodel;

/// One connection of the shown download.
///
/// @param number         counted from 1 over the run
/// @param mirror         the place of the link it uses, from 0
/// @param from           that link, without its secrets
/// @param bytesPerSecond the mean of the last 3 s
public record ConnectionLine(int number, int mirror, String from, long bytes, long bytesPerSecond) {
}
