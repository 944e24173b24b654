package io.sluice.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Who uses the local API just now.
///
/// @param url        where it is
/// @param listeners  to its events
/// @param webSockets that are open
/// @param answered   requests that were let in since the start of the program
/// @param refused    those that were not
/// @param last       when the last one was let in; null where none was
public record ApiUse(String url, int listeners, int webSockets, long answered, long refused, @Nullable Instant last) {
}
