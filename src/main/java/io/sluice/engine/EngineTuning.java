package io.sluice.engine;

import java.time.Duration;

/// The figures of the engine. Tests make time short and segments small; the program takes [#defaults()].
///
/// @param stallTimeout   a connection on which no byte came for so long is given up
/// @param bufferBytes    read and written at once
/// @param leastSegment   no range is shorter than this, unless the file is
/// @param firstLease     the first request of a worker asks for so much; later ones grow while they are quick
/// @param comparedBytes  fetched again and compared before what is kept is continued
/// @param forceBytes     after so many new bytes they are forced to the disk
/// @param forceEvery     and after this time
/// @param growEvery      how long a number of connections is tried before more are
public record EngineTuning(Duration stallTimeout, int bufferBytes, long leastSegment, long firstLease,
        int comparedBytes, long forceBytes, Duration forceEvery, Duration growEvery) {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    public static EngineTuning defaults() {
        return new EngineTuning(Duration.ofSeconds(30), 256 * KIB, MIB, 4 * MIB, 64 * KIB, 64 * MIB,
                Duration.ofSeconds(5), Duration.ofMillis(250));
    }

    public EngineTuning withStallTimeout(Duration timeout) {
        return new EngineTuning(timeout, bufferBytes, leastSegment, firstLease, comparedBytes, forceBytes, forceEvery,
                growEvery);
    }

    /// Small segments, ramped up at once: many segments even in the small files of tests.
    public EngineTuning withSegmentsOf(int bytes) {
        return new EngineTuning(stallTimeout, Math.min(bufferBytes, Math.max(1, bytes / 4)), bytes, bytes,
                comparedBytes, forceBytes, forceEvery, Duration.ZERO);
    }
}
