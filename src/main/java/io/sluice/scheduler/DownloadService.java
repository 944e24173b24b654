package io.sluice.scheduler;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.sluice.engine.DownloadEngine;
import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Forecast;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus;
import io.sluice.model.Recovered;
import io.sluice.model.Status;
import io.sluice.model.WhenDone;
import io.sluice.model.query.HistoryCursor;
import io.sluice.model.query.HistoryPart;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.settings.SettingsStore;
import io.sluice.store.Database;
import io.sluice.store.DownloadStore;
import io.sluice.store.search.Hits;
import org.jspecify.annotations.Nullable;

/// The public face of the local scheduler: what the window, the API and the command line may ask of it.
///
/// Every method may be called from any thread and returns at once; the future ends when the change is on disk, or
/// with [io.sluice.store.StoreException] where it could not be kept. What changed is also told through [#feed()].
/// Futures end on the scheduler's thread: whoever waits in a callback holds everyone up.
public final class DownloadService implements AutoCloseable {
    private final Mailbox mailbox;
    private final Database database;
    private final DownloadStore store;
    private final DownloadEngine engine;
    private final Timekeeper time;
    private final DownloadDetails details;
    private final DownloadFeed feed;
    private final QueueScheduler scheduler;
    private final QueueCommands commands;
    private final SettingsStore settings;
    private final ServerLogins logins;
    private final LearnedHosts hosts;
    private final History history;
    private final KeptAside aside;
    private final Errands errands;
    private final FileRemoval fileRemoval;
    private final Removal removal;
    private final Relocation relocation;
    private final ListExchange exchange;
    private final TrackLibrary tracks;
    private final Undoing undoing;
    private final EndOfWork endOfWork;
    private final Listing listing;
    private final ListBackups backups;
    private volatile @Nullable QueueStatus lastStatus; // written by the scheduler's thread after each task, read by all
    private Optional<Recovered> recovered = Optional.empty(); // scheduler thread only
    private final ThreadFactory threads;
    private @Nullable AutoCloseable settingsListener;

    /// Wires the scheduler; [#open()] starts it.
    ///
    /// @param threads makes the scheduler's own thread and one for each job
    public DownloadService(Database database, DownloadEngine engine, SettingsStore settings, Timekeeper time,
            SystemServices system, ThreadFactory threads) {
        this.database = database;
        this.store = database.store();
        this.engine = engine;
        this.time = time;
        this.threads = threads;
        this.settings = settings;
        this.logins = new ServerLogins(settings.credentials());
        this.feed = new DownloadFeed(this::putSnapshot);
        store.tellFailures(failure -> feed.publish(new Fact.NotKept(String.valueOf(failure.getMessage()))));
        this.mailbox = new Mailbox(threads, time, feed, this::publishStatus);
        this.listing = new Listing(store, this::status, mailbox);
        store.tellReopened(() -> mailbox.execute(this::openAgain));
        this.hosts = new LearnedHosts(store.hosts(), time, mailbox);
        engine.consult(hosts);
        var surroundings = new QueueScheduler.Surroundings(settings::current, time, feed, system.network(), mailbox,
                threads);
        var control = new DownloadControl(store, feed, time);
        var jobs = new RunningJobs(engine, feed, threads);
        this.aside = new KeptAside(store.keptAside(), engine, time, mailbox);
        this.endOfWork = new EndOfWork(() -> settings.current().schedule().whenDone(), time, mailbox);
        this.history = new History(store, feed, settings::current, time, mailbox);
        this.scheduler = new QueueScheduler(store, engine, control, jobs, aside, surroundings);
        this.errands = new Errands(threads);
        var steps = new Steps();
        this.relocation = new Relocation(store, engine, control, jobs, aside,
                new Relocation.Surroundings(errands, mailbox, steps, scheduler::fill));
        this.details = new DownloadDetails(mailbox, store, engine, relocation, threads);
        this.fileRemoval = new FileRemoval(store, new RemovedFiles(system.trash()), mailbox, errands);
        this.exchange = new ListExchange(store.pages(), time,
                new ListImport(mailbox, new Newcomers(store, logins, surroundings), scheduler::fill), errands);
        this.removal = new Removal(store, jobs, aside, feed, steps);
        this.commands = new QueueCommands(store, removal, control, jobs, steps, surroundings);
        this.tracks = new TrackLibrary(store.tracks(), new TrackImports(store.tracks(), engine.links(), logins),
                new TrackQueue(store.tracks(), settings::current, this::addNow), errands, mailbox, feed);
        this.undoing = new Undoing(store, commands, removal, fileRemoval.files(), relocation, control);
        this.backups = new ListBackups(database::backUp, time, threads, feed);
    }

    /// Takes up what the last run left and begins to work. Call once.
    public CompletableFuture<Void> open() {
        settingsListener = settings.onChange(_ -> {
            mailbox.execute(scheduler::settingsChanged);
            mailbox.execute(history::tidy);
        });
        return mailbox.ask(() -> {
            hosts.open();
            aside.open(relocation::finish);
            recovered = new Salvage(store, engine, settings.current().folders().all(), time).look(database.report());
            scheduler.open();
            history.open();
            backups.start();
            return null;
        });
    }

    /// What [#open()] found after a run that did not end cleanly; empty where there is nothing to tell.
    public CompletableFuture<Optional<Recovered>> recovered() {
        return mailbox.ask(() -> recovered);
    }

    /// Calls `actor` with what the settings want a minute after the last download is done, on the scheduler's thread.
    public void whenAllDone(Consumer<WhenDone> actor) {
        mailbox.execute(() -> endOfWork.actBy(actor));
    }

    /// Takes back what [QueueStatus#end()] tells of, for this time.
    public CompletableFuture<QueueStatus> stay() {
        return mailbox.ask(() -> {
            endOfWork.stay();
            return status();
        });
    }

    /// The list as files, and files of lists.
    public ListExchange exchange() {
        return exchange;
    }

    /// What may be fetched by its name.
    public TrackLibrary tracks() {
        return tracks;
    }

    public DownloadFeed feed() {
        return feed;
    }

    /// More of one download than its row says.
    public DownloadDetails details() {
        return details;
    }

    /// At the end of their priorities, in the order given.
    public CompletableFuture<List<Download>> add(List<NewDownload> wishes) {
        return mailbox.ask(() -> addNow(wishes));
    }

    private List<Download> addNow(List<NewDownload> wishes) {
        return thenFill(() -> commands.add(wishes.stream().map(logins::takenFrom).toList()));
    }

    /// Which of `wishes` are in the list already: a download that waits, runs or is complete has the same first link, user
    /// and password apart, or the same [io.sluice.model.Target].
    public CompletableFuture<Map<NewDownload, Duplicate>> known(Collection<NewDownload> wishes) {
        return mailbox.ask(() -> new Duplicates(store, settings.current().folders()).among(wishes));
    }

    /// Asks links what is behind them, for whoever may add them; to be closed by the caller.
    public LinkProbes probes() {
        return new LinkProbes(engine.prober(), threads);
    }

    public CompletableFuture<ActionResult> pause(Collection<UUID> ids) {
        return act(() -> commands.pause(ids));
    }

    public CompletableFuture<ActionResult> resume(Collection<UUID> ids) {
        return act(() -> {
            scheduler.userResumes();
            return commands.resume(ids);
        });
    }

    /// The bytes fetched so far are put aside for ten minutes, for [#undo()], and deleted then.
    public CompletableFuture<ActionResult> cancel(Collection<UUID> ids) {
        return act(() -> commands.cancel(ids));
    }

    /// Tries failed and cancelled ones again, with the bytes that are kept.
    public CompletableFuture<ActionResult> retry(Collection<UUID> ids) {
        return act(() -> commands.retry(ids));
    }

    /// Like retry, but throws the kept bytes away first: for a file that changed on the server.
    public CompletableFuture<ActionResult> startOver(Collection<UUID> ids) {
        return act(() -> commands.startOver(ids));
    }

    /// Takes them off the list; the files of finished ones stay.
    public CompletableFuture<ActionResult> remove(Collection<UUID> ids) {
        return remove(ids, FileChoice.KEEP);
    }

    /// Takes them off the list, with or without the files of those that are finished; the bytes of the others are put aside
    /// as by [#cancel]. What went into the trash comes back by [#undo()] where the platform can, what was deleted for good
    /// does not, nor does its download.
    public CompletableFuture<ActionResult> remove(Collection<UUID> ids, FileChoice choice) {
        return fileRemoval.remove(ids, choice, gone -> act(() -> removal.remove(ids, gone)));
    }

    /// They go to the end of their new priority; those that have it already stay where they are.
    public CompletableFuture<ActionResult> setPriority(Collection<UUID> ids, Priority priority) {
        return act(() -> commands.move(ids, it -> it.place().priority() == priority, new Anchor.LastOf(priority)));
    }

    /// They stand together at `anchor` and take its priority.
    public CompletableFuture<ActionResult> move(Collection<UUID> ids, Anchor anchor) {
        return act(() -> commands.move(ids, _ -> false, anchor));
    }

    /// Gives an unfinished download another link; its bytes are kept and compared. A failed one is tried again.
    public CompletableFuture<ActionResult> replaceLink(UUID id, URI link) {
        return act(() -> commands.replaceLink(id, logins.takenFrom(link)));
    }

    /// Keeps user and password for the server that asked for them, and tries again the download and the others among the
    /// last that ended for which that server asked, too.
    ///
    /// @param user without a colon; the future fails with [IllegalArgumentException] otherwise
    public CompletableFuture<ActionResult> logIn(UUID id, String user, String password) {
        return act(() -> commands.retry(logins.give(id, user, password, store)));
    }

    /// Gives an unfinished download other links or options; one that runs begins a new run with the bytes that are there.
    /// A login in a link is kept for its server.
    public CompletableFuture<ActionResult> amend(UUID id, UnaryOperator<DownloadRequest> change) {
        return act(() -> commands.amend(id, it -> logins.takenFrom(change.apply(it))));
    }

    /// Takes back the last step that was not taken back yet, whoever did it: removing, cancelling, moving in the queue,
    /// another link, or another folder or name. Up to 50 steps, since the start of the program. Downloads that changed since in a way that forbids
    /// it are refused; done is empty where there is no such step.
    public CompletableFuture<ActionResult> undo() {
        return actLong(undoing::undo);
    }

    /// Does the last step again that [#undo()] took back, unless the user did another one since.
    public CompletableFuture<ActionResult> redo() {
        return actLong(undoing::redo);
    }

    /// The downloads' own limit, one for each; running ones obey within one second. Completed ones are refused.
    ///
    /// @param bytesPerSecond 0 for none
    public CompletableFuture<ActionResult> setSpeedLimit(Collection<UUID> ids, long bytesPerSecond) {
        return mailbox.ask(() -> commands.limitSpeed(ids, bytesPerSecond));
    }

    /// What downloads learned of hosts.
    public KnownHosts hosts() {
        return new KnownHosts(mailbox, hosts);
    }

    /// Stops what runs and starts nothing until [#resumeAll()]; kept over a restart.
    public CompletableFuture<QueueStatus> pauseAll() {
        return switchTo(QueueMode.PAUSED);
    }

    /// Ends [#pauseAll()]. What was paused by itself stays paused.
    public CompletableFuture<QueueStatus> resumeAll() {
        return switchTo(QueueMode.OPEN);
    }

    /// As [#pauseAll()] and [#resumeAll()], or between them: drains.
    public CompletableFuture<QueueStatus> switchTo(QueueMode mode) {
        return mailbox.ask(() -> {
            scheduler.setQueueMode(mode);
            return status();
        });
    }

    /// When what runs and waits is expected to end. It costs the reading of the first thousand that wait: not to be asked
    /// for more often than each second. Unlike the others, this future does not end on the scheduler's thread.
    public CompletableFuture<Forecast> forecast() {
        return mailbox.ask(scheduler::scene).thenApplyAsync(Forecasting::of, task -> threads.newThread(task).start());
    }

    /// Settled ones, the last ended first.
    ///
    /// @param before the last one of the page before, or null for the first page
    public CompletableFuture<List<Download>> settled(@Nullable Download before, int most) {
        return mailbox.ask(() -> store.settled().page(before, most));
    }

    /// The first of the downloads that `query` asks for, in its order, and how many there are. The first question reads the
    /// list, some seconds for a million downloads; the next ones take some 20 ms of that. Unlike most others, this future
    /// does not end on the scheduler's thread; nor do those of the next three.
    ///
    /// @param most so many of the first are answered
    public CompletableFuture<SearchResult> search(ListQuery query, int most) {
        return errands.run(() -> {
            Hits hits = store.search().first(query, most);
            return new SearchResult(listing.inOrder(hits.first()), hits.total());
        });
    }

    /// All downloads that `query` asks for, in its order.
    public CompletableFuture<IdList> list(ListQuery query) {
        return errands.run(() -> store.search().all(query));
    }

    /// The ids of those that are over and have one of `statuses`, the last ended first.
    ///
    /// @param from where the part before ended, or null for the first one
    public CompletableFuture<HistoryPart> history(Set<Status> statuses, @Nullable HistoryCursor from, int most) {
        return errands.run(() -> store.settled().ids(statuses, from, most));
    }

    /// These, in this order; unknown ids are left out.
    public CompletableFuture<List<Download>> find(List<UUID> ids) {
        return errands.run(() -> listing.inOrder(ids));
    }

    private CompletableFuture<ActionResult> act(Supplier<ActionResult> action) {
        return mailbox.ask(() -> thenFill(action));
    }

    private CompletableFuture<ActionResult> actLong(Supplier<CompletableFuture<ActionResult>> action) {
        return mailbox.ask(() -> thenFill(action)).thenCompose(it -> it);
    }

    private <T> T thenFill(Supplier<T> action) {
        T result = action.get();
        scheduler.fill();
        return result;
    }

    private void openAgain() {
        feed.openAgain();
        scheduler.fill();
    }

    private void putSnapshot(Inbox inbox) {
        mailbox.execute(() -> listing.tell(inbox));
    }

    /// The queue in numbers, and what is in its way, after the last thing that ended: nobody waits for what goes on.
    public CompletableFuture<QueueStatus> queue() {
        QueueStatus known = lastStatus;
        return known == null ? mailbox.ask(this::status) : CompletableFuture.completedFuture(known);
    }

    private QueueStatus status() {
        return new QueueStatus(scheduler.queueMode(), settings.current().queue().atOnce(), store.counts(),
                scheduler.obstacles(), commands.steps().undo(), endOfWork.planned());
    }

    private void publishStatus() {
        endOfWork.follow(store.counts());
        QueueStatus status = status();
        if (!status.equals(lastStatus)) {
            lastStatus = status;
            feed.publish(new Fact.QueueChanged(status));
        }
    }

    /// Stops every job, keeps what they have, and ends the scheduler's thread. Downloads that ran stay marked as
    /// running, so that the next start takes them up.
    @Override
    public void close() throws Exception {
        if (settingsListener != null) {
            settingsListener.close();
        }
        errands.close();
        for (Thread job : mailbox.ask(scheduler::close).get()) {
            job.join();
        }
        mailbox.ask(scheduler::tidyUpAtTheEnd).get();
        mailbox.close();
        backups.close();
    }
}
