package io.sluice.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.Ending;
import io.sluice.engine.TransferListener;
import io.sluice.engine.TransferOrder;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.JobNote;
import io.sluice.model.KeptBytes;
import io.sluice.model.LogLine;
import io.sluice.model.Obstacles;
import io.sluice.model.Progress;
import io.sluice.model.QueueMode;
import io.sluice.model.Signal;
import io.sluice.scheduler.network.Network;
import io.sluice.settings.Settings;
import io.sluice.store.DownloadStore;

/// Starts, stops and follows jobs, so that what runs is always what [Admission] says. Scheduler thread only; jobs and
/// alarms come in through the mailbox.
final class QueueScheduler {
    /// The list keeps a coarse figure of what is there; the exact one is beside the `.part`.
    static final Duration PROGRESS_KEPT_EVERY = Duration.ofSeconds(45);

    private static final int FINISHES_LOOKED_AT = 100;

    private final DownloadStore store;
    private final DownloadEngine engine;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final KeptAside aside;
    private final Surroundings surroundings;
    private final NetworkWatch network;
    private final DiskWatch disks;
    private final Candidates candidates;
    private final Intake intake;
    private final FinishedParts finished;
    private final WeekPlan week;
    private final Retries retries;
    private boolean closing;
    private boolean keepingProgress;
    private boolean lookingAtDisks;
    private List<Obstacles.Shortage> shortages = List.of();
    private List<Obstacles.BusyHost> busyHosts = List.of();

    /// What the scheduler asks and tells around itself.
    ///
    /// @param mailbox runs a task on the scheduler's thread
    /// @param threads for what may block
    record Surroundings(Supplier<Settings> settings, Timekeeper time, DownloadFeed feed, Network network,
            Executor mailbox, ThreadFactory threads) {
    }

    QueueScheduler(DownloadStore store, DownloadEngine engine, DownloadControl control, RunningJobs jobs,
            KeptAside aside, Surroundings surroundings) {
        this.store = store;
        this.engine = engine;
        this.control = control;
        this.jobs = jobs;
        this.aside = aside;
        this.surroundings = surroundings;
        var outages = new Outages(store, control, jobs, surroundings.time(), () -> post(this::fill));
        this.network = new NetworkWatch(surroundings.network(), surroundings.time(), surroundings.threads(),
                surroundings.mailbox(), outages);
        this.retries = new Retries(store, control, surroundings.time(), surroundings.mailbox(), this::fill);
        this.week = new WeekPlan(surroundings.settings(), surroundings.time(), () -> post(this::hourChanged));
        this.intake = new Intake(store);
        this.finished = new FinishedParts(store, engine, surroundings.time(), surroundings.mailbox());
        this.candidates = new Candidates(store, engine, intake, surroundings.settings(), surroundings.time());
        this.disks = new DiskWatch(store, control, jobs, engine.space(), surroundings.time());
    }

    /// Takes up what the last run of the program left: what ran goes on, what backed off comes back at its time.
    void open() {
        intake.open();
        for (Download left : store.active()) {
            if (left.state() instanceof BackingOff waiting) {
                retries.wake(left, waiting);
            } else {
                control.report(left.id(), download -> download, new Signal.Yield());
            }
        }
        tidyUp();
        disks.open();
        settingsChanged();
    }

    // What the last run finished just before it ended still has its control file: the newest ones, until a page has none.
    private void tidyUp() {
        List<Download> page = store.settled().page(null, FINISHES_LOOKED_AT);
        while (page.stream().filter(this::tidiedUp).count() > 0) {
            page = store.settled().page(page.getLast(), FINISHES_LOOKED_AT);
        }
    }

    private boolean tidiedUp(Download done) {
        String name = done.content().fileName();
        return done.state() instanceof Completed && name != null
                && engine.discard(done.id(), done.request().folder(), name);
    }

    void settingsChanged() {
        var transfer = surroundings.settings().get().transfer();
        engine.limitSpeed(week.speedLimit());
        engine.limitHosts(transfer.hosts());
        fill();
    }

    private void hourChanged() {
        week.looked();
        engine.limitSpeed(week.speedLimit());
        fill();
    }

    QueueMode queueMode() {
        return intake.mode();
    }

    Obstacles obstacles() {
        return new Obstacles(network.isOffline(), shortages, busyHosts, week.opensAt().orElse(null));
    }

    void setQueueMode(QueueMode mode) {
        intake.set(mode);
        fill();
    }

    /// Brings what runs in line with what may run.
    void fill() {
        if (closing) {
            return;
        }
        if (disks.holdsAny()) {
            aside.forgetAll();
        }
        disks.release();
        Candidates.Look look = candidates.first(limits(), jobs);
        Admission.Decision decision = decide(look);
        if (look.mayBeMore() && decision.start().size() < look.wanted()) {
            look = candidates.further(limits(), jobs);
            decision = decide(look);
        }
        decision.stop().forEach(it -> giveBack(it, new Signal.Yield()));
        decision.makeWay().forEach(it -> giveBack(it, new Signal.Preempted()));
        decision.start().forEach(this::startWhereThereIsRoom);
        network.follow();
        week.follow();
        busyHosts = List.copyOf(decision.busyHosts());
        follow(decision.crowded(), disks.rooms(look.downloads()));
    }

    private Admission.Decision decide(Candidates.Look look) {
        Set<UUID> running = jobs.running();
        var conditions = new Admission.Conditions(network.isOffline(), disks.rooms(look.downloads()),
                look.fullHosts());
        return Admission.decide(limits(), store.find(running), jobs.size() - running.size(), look.downloads(),
                conditions);
    }

    private void follow(List<Download> crowded, Map<Path, Admission.Room> rooms) {
        if (!crowded.isEmpty()) {
            aside.forgetAll();
        }
        shortages = crowded.stream().map(it -> it.request().folder()).distinct()
                .flatMap(folder -> Stream.ofNullable(rooms.get(folder))
                        .map(room -> new Obstacles.Shortage(folder, room.freeBytes(), room.full())))
                .toList();
        if (!lookingAtDisks && (disks.holdsAny() || !crowded.isEmpty())) {
            lookingAtDisks = true;
            surroundings.time().in(DiskWatch.LOOK_EVERY, () -> post(() -> {
                lookingAtDisks = false;
                fill();
            }));
        }
    }

    /// The user takes downloads up again: perhaps there is room now.
    void userResumes() {
        disks.userResumes();
    }

    /// The queue as it stands, for [Forecasting].
    Forecasting.Scene scene() {
        List<Download> waiting = candidates.queue(Forecasting.MOST);
        List<Download> resting = retries.next(Forecasting.MOST);
        Set<UUID> running = jobs.running();
        boolean whole = Math.max(waiting.size(), resting.size()) < Forecasting.MOST;
        var line = new Forecasting.Line(store.find(running).stream().filter(QueueScheduler::holdsSlot).toList(),
                waiting.stream().filter(it -> !running.contains(it.id())).toList(), resting, whole);
        var rules = new Forecasting.Rules(limits(intake.mode() != QueueMode.OPEN), Admission.Conditions.of(obstacles()),
                candidates.order(),
                surroundings.settings().get().schedule().windows());
        return new Forecasting.Scene(line, rules, surroundings.feed().sample(running),
                ZonedDateTime.now(surroundings.time().clock()));
    }

    private static boolean holdsSlot(Download download) {
        return download.state() instanceof Active active && active.holdsSlot();
    }

    private Admission.Limits limits() {
        return limits(intake.mode() == QueueMode.PAUSED);
    }

    private Admission.Limits limits(boolean queuePaused) {
        var queue = surroundings.settings().get().queue();
        return new Admission.Limits(queuePaused, week.isOpen(), queue.atOnce(), queue.whenLowered(),
                queue.byPriority() && queue.fairness().preempts(), queue.fairness().perHost());
    }

    private void giveBack(Download download, Signal.Report how) {
        control.report(download.id(), same -> same, how);
        jobs.stop(download.id(), RunningJobs.Wish.STOP);
    }

    // Of two that wait for the last place at a host, the first has taken it by now.
    private void startWhereThereIsRoom(Download download) {
        if (engine.hasRoomFor(download.request().links().getFirst())) {
            start(download);
        } else {
            post(this::fill);
        }
    }

    private void start(Download download) {
        var now = surroundings.time().now();
        control.report(download.id(), it -> it.withTimes(it.times().startedAt(now)), new Signal.Start());
        boolean nameless = download.content().fileName() == null;
        var order = new TransferOrder(download.id(), download.request(), download.content(), connections(download),
                nameless ? surroundings.settings().get().folders() : null);
        jobs.start(order, listener(order), (carriedOut, ending) -> post(() -> ended(carriedOut, ending)));
        keepProgress();
    }

    private int connections(Download download) {
        int own = download.request().options().connections();
        return own == FetchOptions.AS_SET ? surroundings.settings().get().transfer().connections() : own;
    }

    private TransferListener listener(TransferOrder order) {
        UUID id = order.id();
        return new TransferListener() {
            @Override
            public void placed(Path folder) {
                post(() -> control.report(id,
                        it -> it.withRequest(it.request().withTarget(folder, it.request().fileName()))));
            }

            @Override
            public void answered(Content content) {
                post(() -> {
                    control.report(id, it -> it.withContent(content), new Signal.Answered());
                    if (!order.request().staysOnThisMachine()) {
                        network.answered();
                    }
                });
            }

            @Override
            public void noted(JobNote note) {
                surroundings.feed().note(id, new LogLine(surroundings.time().now(), note));
            }

            @Override
            public void lastByteWritten() {
                post(() -> control.report(id, it -> it, new Signal.LastByteWritten()));
            }
        };
    }

    private void ended(TransferOrder order, Ending ending) {
        switch (jobs.wishFor(order.id())) {
            case RUN, STOP -> conclude(order, ending);
            case DISCARD -> putAside(order, ending.content());
        }
        jobs.ended(order.id());
        // A task of its own: where it cannot be kept it is tried again, and this ending must not be taken twice.
        post(this::fill);
    }

    // Its download was cancelled or removed, and may come back.
    private void putAside(TransferOrder order, Content content) {
        if (content.fileName() != null) {
            aside.keep(List.of(new KeptBytes(order.id(), order.request().folder(), content.fileName())));
        }
    }

    private void conclude(TransferOrder order, Ending ending) {
        UUID id = order.id();
        var now = surroundings.time().now();
        switch (ending) {
            case Ending.Stopped(var content) -> control.report(id, it -> it.withContent(content));
            case Ending.Completed(var file, var content, var proved) -> {
                control.report(id, it -> it.withContent(proved ? content.withLength(content.keptBytes()) : content),
                        new Signal.Answered(), new Signal.LastByteWritten(),
                        new Signal.Verified(file, content.keptBytes(), now));
                finished.finished(order, content);
            }
            case Ending.NoRoom(var content) -> control.report(id, it -> it.withContent(content), new Signal.Yield());
            case Ending.Broken broken -> broke(id, broken);
            case Ending.Crowded(var content) -> control.report(id, it -> it.withContent(content), new Signal.Yield());
        }
    }

    private void broke(UUID id, Ending.Broken broken) {
        int attempt = store.find(id).map(it -> it.state() instanceof Active active ? active.attempt() : 0).orElse(0);
        if (network.explains(broken.cause())) {
            int next = broken.advanced() ? DownloadState.FIRST_ATTEMPT : attempt;
            control.report(id, it -> it.withContent(broken.content()), new Signal.NetworkGone(next));
            return;
        }
        var verdict = store.find(id).map(it -> retries.judge(it, broken, attempt));
        verdict.flatMap(it -> control.report(id, same -> same.withContent(broken.content()), new Signal.Broken(it)))
                .ifPresent(after -> {
                    if (after.state() instanceof BackingOff waiting) {
                        retries.wake(after, waiting);
                    } else if (broken.cause() instanceof Failure.DiskFull && after.state() instanceof Paused) {
                        disks.filled(after);
                    }
                });
    }

    private void keepProgress() {
        if (!keepingProgress) {
            keepingProgress = true;
            surroundings.time().in(PROGRESS_KEPT_EVERY, () -> post(this::progressDue));
        }
    }

    private void progressDue() {
        keepingProgress = false;
        if (closing || jobs.size() == 0) {
            return;
        }
        Map<UUID, Progress> numbers = surroundings.feed().sample(jobs.running());
        numbers.forEach((id, progress) -> control.report(id,
                it -> it.withContent(it.content().withKeptBytes(progress.keptBytes()))));
        keepProgress();
    }

    private void post(Runnable task) {
        surroundings.mailbox().execute(task);
    }

    /// Starts nothing more and tells all jobs to stop. What they report until they have ended is still kept; their
    /// downloads stay as they are, so that the next start takes them up.
    ///
    /// @return the threads to be joined
    List<Thread> close() {
        closing = true;
        return jobs.stopAll();
    }

    /// The jobs have ended and were heard: nothing can be taken back any more, and nothing stays beside what is finished.
    ///
    /// @return how many have just finished
    int tidyUpAtTheEnd() {
        aside.forgetAll();
        return finished.discardAll();
    }
}
