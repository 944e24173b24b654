package io.sluice.scheduler;

import java.time.Instant;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Forecast;
import org.jspecify.annotations.Nullable;

/// A download in a [Simulation]: what it is at that moment, and what is missing of it. Of one thread.
final class Player {
    private static final double NOTHING = 0.001; // of a byte: what rounding leaves

    private final HostLoad host;
    private final double length;
    private final double speed;
    private final boolean lengthIsKnown;
    private Download download;
    private double missing;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private boolean begun;

    /// @param length in bytes; a guess where it is not known, which one that has fetched as much has proved too low: then
    ///               half of it is still to come
    /// @param speed  its share of what all bring together, as bytes a second
    Player(Download download, HostLoad host, double length, long keptBytes, double speed, boolean lengthIsKnown) {
        this.download = download;
        this.host = host;
        this.length = length;
        this.missing = Math.max(lengthIsKnown ? 0 : length / 2, length - keptBytes);
        this.speed = speed;
        this.lengthIsKnown = lengthIsKnown;
        this.begun = runs();
        if (begun) {
            host.entered();
        }
    }

    UUID id() {
        return download.id();
    }

    Download download() {
        return download;
    }

    HostLoad host() {
        return host;
    }

    double speed() {
        return speed;
    }

    double missing() {
        return missing;
    }

    boolean isComplete() {
        return missing <= NOTHING;
    }

    boolean runs() {
        return download.state() instanceof Active active && active.holdsSlot();
    }

    /// Whether it runs, or ran before.
    boolean hasBegun() {
        return begun;
    }

    @Nullable
    Instant end() {
        return end;
    }

    /// When its retry is due; null where it does not back off.
    @Nullable
    Instant due() {
        return download.state() instanceof BackingOff waiting ? waiting.until() : null;
    }

    Forecast.Expected expected() {
        return new Forecast.Expected(start, end, !lengthIsKnown);
    }

    void begin(Instant at) {
        if (!begun) {
            start = at;
            begun = true;
        }
        host.entered();
        become(new Probing(attempt()), at);
    }

    void fetch(double bytes) {
        missing -= bytes;
    }

    void finish(Instant at) {
        host.left();
        end = at;
    }

    /// Gives its slot back. One that cannot go on later begins anew.
    void giveBack(boolean returns, Instant at) {
        host.left();
        missing = Admission.canGoOnLater(download) ? missing : length;
        become(new Queued(attempt(), returns), at);
        if (lengthIsKnown) {
            Content content = download.content();
            download = download.withContent(content.withKeptBytes(Math.round(length - missing)));
        }
    }

    /// Its retry is due.
    void comeBack(Instant at) {
        become(new Queued(attempt() + 1), at);
    }

    private void become(DownloadState state, Instant at) {
        download = download.withState(state).withTimes(download.times().updatedAt(at));
    }

    private int attempt() {
        return switch (download.state()) {
            case Queued queued -> queued.attempt();
            case Active active -> active.attempt();
            case DownloadState.Paused _,DownloadState.Settled _ -> DownloadState.FIRST_ATTEMPT;
        };
    }
}
