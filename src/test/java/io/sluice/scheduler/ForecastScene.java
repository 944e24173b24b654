package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Failure;
import io.sluice.model.Forecast;
import io.sluice.model.Priority;
import io.sluice.model.Progress;
import io.sluice.model.Provenance;
import io.sluice.model.WeeklyWindows;
import io.sluice.scheduler.Admission.Conditions;
import io.sluice.scheduler.Admission.Limits;
import io.sluice.settings.QueueSettings.WhenLowered;

import static java.util.Objects.requireNonNull;

/// A queue at noon on a Monday, to be forecast.
final class ForecastScene {
    static final ZonedDateTime NOON = ZonedDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneOffset.UTC);
    static final String ANY_HOST = "host";
    private static final int ANY = 10;

    final List<Download> running = new ArrayList<>();
    final List<Download> waiting = new ArrayList<>();
    final List<Download> resting = new ArrayList<>();
    private final Map<UUID, Progress> numbers = new HashMap<>();
    private int atOnce;
    private boolean paused;
    private boolean preempts;
    private int perHost = ANY;
    private boolean whole = true;
    private Conditions conditions = Conditions.FAIR;
    private StartOrder order = StartOrder.BY_PRIORITY;
    private WeeklyWindows windows = WeeklyWindows.ALWAYS;
    private long position;

    ForecastScene(int atOnce) {
        this.atOnce = atOnce;
    }

    static Instant after(long seconds) {
        return NOON.plusSeconds(seconds).toInstant();
    }

    ForecastScene preempting() {
        preempts = true;
        return this;
    }

    ForecastScene pausedAll() {
        paused = true;
        return this;
    }

    ForecastScene andMore() {
        whole = false;
        return this;
    }

    ForecastScene perHost(int most) {
        perHost = most;
        return this;
    }

    ForecastScene atOnce(int most) {
        atOnce = most;
        return this;
    }

    ForecastScene under(Conditions newConditions) {
        conditions = newConditions;
        return this;
    }

    ForecastScene ordered(StartOrder newOrder) {
        order = newOrder;
        return this;
    }

    ForecastScene within(String hours) {
        windows = WeeklyWindows.parse(hours);
        return this;
    }

    /// @param bytes -1 for unknown
    Download running(Priority priority, long bytes, long bytesPerSecond, boolean resumable) {
        Download download = made(priority, ANY_HOST, bytes, resumable).withState(new Downloading(1));
        running.add(download);
        numbers.put(download.id(), new Progress(0, bytes, bytesPerSecond, 1, Progress.NOT_VERIFYING));
        return download;
    }

    Download running(long bytes, long bytesPerSecond) {
        return running(Priority.P1, bytes, bytesPerSecond, true);
    }

    void kept(Download download, long bytes) {
        numbers.computeIfPresent(download.id(), (_, number) -> new Progress(bytes, number.totalBytes(),
                number.bytesPerSecond(), number.connections(), Progress.NOT_VERIFYING));
    }

    Download waiting(Priority priority, String host, long bytes) {
        Download download = made(priority, host, bytes, true);
        waiting.add(download);
        waiting.sort(Admission.START_ORDER);
        return download;
    }

    Download waiting(long bytes) {
        return waiting(Priority.P1, ANY_HOST, bytes);
    }

    Download backingOff(Priority priority, long bytes, Duration left) {
        var busy = new Failure.Busy(ANY_HOST, 503, Duration.ZERO);
        DownloadState state = new BackingOff(busy, 1, NOON.plus(left).toInstant());
        Download download = made(priority, ANY_HOST, bytes, true).withState(state);
        resting.add(download);
        return download;
    }

    private Download made(Priority priority, String host, long bytes, boolean resumable) {
        Download queued = AdmissionTest.queued(priority, position++);
        var links = List.of(URI.create("http://" + host + "/" + queued.id()));
        return queued.withRequest(queued.request().withLinks(links))
                .withContent(new Content(resumable ? null : "f", bytes, 0, null, resumable, Provenance.UNKNOWN));
    }

    static Conditions room(long freeBytes) {
        return new Conditions(false, Map.of(Path.of("folder"), new Admission.Room("disk", freeBytes, false)), Set.of());
    }

    Forecast forecast() {
        var limits = new Limits(paused, true, atOnce, WhenLowered.LET_FINISH, preempts, perHost);
        return Forecasting.of(new Forecasting.Scene(new Forecasting.Line(running, waiting, resting, whole),
                new Forecasting.Rules(limits, conditions, order, windows), numbers, NOON));
    }

    /// Of all together, in bytes a second.
    long speed() {
        return numbers.values().stream().mapToLong(Progress::bytesPerSecond).sum();
    }

    static Forecast.Expected expected(Forecast forecast, Download download) {
        return requireNonNull(forecast.expected().get(download.id()), "nothing is expected of it");
    }
}
