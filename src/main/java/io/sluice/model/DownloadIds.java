package io.sluice.model;

import java.time.Instant;
import java.util.UUID;

/// Makes the ids of new downloads.
public final class DownloadIds {
    private static final int VERSION_7 = 0x7000;
    private static final long RANDOM_OF_THE_FIRST_HALF = 0xfff;

    private DownloadIds() {
    }

    /// A random id that sorts behind those of earlier milliseconds (RFC 9562, UUID version 7). Downloads that are added
    /// together stand together in the list's index then: with random ids a batch of thousands touches and writes all of it.
    ///
    /// Ids of one batch may begin alike. Whoever needs a shorter name takes the second half, of which 62 bits are random.
    public static UUID next(Instant now) {
        UUID random = UUID.randomUUID();
        long first = now.toEpochMilli() << Short.SIZE | VERSION_7
                | random.getMostSignificantBits() & RANDOM_OF_THE_FIRST_HALF;
        return new UUID(first, random.getLeastSignificantBits());
    }
}
