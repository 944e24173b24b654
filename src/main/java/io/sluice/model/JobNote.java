package io.sluice.model;

import java.net.URI;

/// What a job notes of its work for whoever wants to know exactly. Kept in memory only.
public sealed interface JobNote extends LogFact {
    /// The first answer of a run was accepted.
    ///
    /// @param length of the whole file, or [Content#UNKNOWN]
    /// @param ranges whether parts of the file can be asked for
    record Answered(String host, int status, long length, boolean ranges) implements JobNote {
    }

    /// Redirects ended at another link than was asked for.
    record LedTo(URI link) implements JobNote {
    }

    /// An earlier run left so many bytes, and they can be used.
    record TakenUp(long keptBytes) implements JobNote {
    }

    /// What an earlier run left cannot be continued.
    record BeginsAgain() implements JobNote {
    }

    /// One connection gave up; others may go on.
    record ConnectionFailed(String host, Failure cause) implements JobNote {
    }

    /// The host refused one more connection beside so many.
    record ConnectionsRefused(String host, int connections) implements JobNote {
    }

    /// The link is not asked any more in this run.
    record MirrorDropped(URI link, Failure cause) implements JobNote {
    }

    record LastByteWritten(long bytes) implements JobNote {
    }

    record ChecksumRight(Provenance.Verified verified) implements JobNote {
    }
}
