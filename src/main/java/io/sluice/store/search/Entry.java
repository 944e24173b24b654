package io.sluice.store.search;

import java.util.UUID;

import io.sluice.model.Place;
import io.sluice.model.Status;

/// What the index keeps of a download.
public record Entry(UUID id, Words words, Status status, Place place, Numbers numbers) {
    /// @param link    the first one
    /// @param caption of its track: title, artist and album; empty where it is of none
    public record Words(String name, String link, String folder, String caption) {
    }

    /// @param bytes    -1 while unknown
    /// @param permille of them that are there, 0-1000
    /// @param added    microseconds since 1970
    /// @param ended    microseconds since 1970; 0 while it is not over
    public record Numbers(long bytes, int permille, long added, long ended) {
        /// @param kept bytes that are there
        public static Numbers of(long bytes, long kept, long added, long ended) {
            return new Numbers(bytes, bytes <= 0 ? 0 : (int) Math.clamp(1000.0 * kept / bytes, 0, 1000), added, ended);
        }
    }
}
