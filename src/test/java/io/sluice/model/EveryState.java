package io.sluice.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;

/// Each kind of state and of failure once, with values that are hard to write down.
public final class EveryState {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00.000000001Z");
    public static final Path FILE = Path.of("/downloads/a file é.iso");

    private EveryState() {
    }

    public static Stream<Failure.Transient> passing() {
        return Stream.of(new Failure.ConnectionLost("h"), new Failure.TimedOut("h"),
                new Failure.Stalled("h", Duration.ofMillis(30_001)), new Failure.ShortBody("h", 1L << 40),
                new Failure.UnknownHost("h"), new Failure.Busy("h", 503, Duration.ZERO),
                new Failure.WrongAnswer("h", "\"quoted\"\n"), new Failure.ProxyUnreachable("p"));
    }

    public static Stream<Failure> failures() {
        return Stream.of(passing(),
                Stream.of(new Failure.NeedsLink("h", 410), new Failure.PageInstead("h", "text/html"),
                        new Failure.NeedsCredentials("h"), new Failure.ProxyNeedsCredentials("p"),
                        new Failure.ChangedOnServer("h", "length"),
                        new Failure.Refused("h", 418), new Failure.Untrusted("h"), new Failure.UnsupportedLink("ftp"),
                        new Failure.TooManyRedirects("h"), new Failure.InsecureRedirect("h"),
                        new Failure.ChecksumWrong(
                                new Verified(Checksum.parse("a1".repeat(64)), Voucher.SERVER),
                                Checksum.parse("b2".repeat(64))),
                        new Failure.Internal("bug")),
                local()).flatMap(it -> it);
    }

    public static Stream<Failure.Local> local() {
        return Stream.of(new Failure.DiskFull(FILE, 7), new Failure.NotWritable(FILE), new Failure.NameTooLong(FILE),
                new Failure.FileTooLarge(FILE), new Failure.FileInUse(FILE),
                new Failure.FolderMissing(FILE), new Failure.DiskError(FILE, "what"));
    }

    public static Stream<DownloadState> states() {
        return Stream.of(
                Stream.of(new Queued(1), new Queued(4), new Queued(1, true), new Paused(PauseReason.USER),
                        new Probing(1),
                        new Downloading(2), new Finishing(3), new Completed(FILE, 1L << 40, NOW), new Cancelled(NOW)),
                passing().map(cause -> new BackingOff(cause, 2, NOW)), failures().map(cause -> new Failed(cause, NOW)),
                local().map(cause -> new Paused(new PauseReason.Blocked(cause)))).flatMap(it -> it);
    }
}
