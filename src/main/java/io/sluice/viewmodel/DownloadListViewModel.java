package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import io.sluice.model.Anchor;
import io.sluice.model.LogLine;
import io.sluice.model.Priority;
import io.sluice.model.Progress;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.TransferSnapshot;
import io.sluice.model.query.ListQuery;
import io.sluice.scheduler.DownloadFeed;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import io.sluice.settings.QueueSettings;
import org.jspecify.annotations.Nullable;

/// The list of downloads and what may be done to them. Nothing happens by itself: facts wait until [#onPulse()], which
/// the window calls every 100 ms for as long as it is asked to. JavaFX thread.
public final class DownloadListViewModel {
    static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);
    private static final QueueStatus NOTHING_YET = new QueueStatus(false, QueueSettings.DEFAULT_AT_ONCE, Counts.NONE);

    private record Source(DownloadFeed feed, Inbox inbox) {
    }

    private final Clock clock;
    private final Requests requests;
    private final Notices notices;
    private final RowList list;
    private final Selection selection;
    private final SelectionCommands commands;
    private final DeletionViewModel deletion;
    private final QueueMoves moves;
    private final SpeedLimitViewModel speedLimit;
    private final UndoViewModel undo;
    private final TrackCaptions captions;
    private final RepairsViewModel repairs;
    private final EndViewModel end;
    private final Outlook outlook;
    private final RowsInSight inSight;
    private final Command pauseAll;
    private final Command resumeAll;
    private final ReadOnlyObjectWrapper<QueueStatus> queue = new ReadOnlyObjectWrapper<>(this, "queue", NOTHING_YET);
    private final ReadOnlyObjectWrapper<ListQuery> query = new ReadOnlyObjectWrapper<>(this, "query", ListQuery.PLAIN);
    private final ReadOnlyLongWrapper totalSpeed = new ReadOnlyLongWrapper(this, "totalSpeed", 0);
    private final SpeedHistories speeds = new SpeedHistories();
    private Map<UUID, Progress> running = Map.of();
    private Instant sampled = Instant.MIN;
    private @Nullable Source source;
    private Runnable wake = () -> {
    };

    DownloadListViewModel(Requests requests, Notices notices, Clock clock) {
        this.clock = clock;
        this.requests = requests;
        this.notices = notices;
        list = new RowList(clock, requests, NOTHING_YET, this::rendered);
        selection = new Selection(list);
        commands = new SelectionCommands(selection, requests);
        deletion = new DeletionViewModel(selection, requests, notices);
        moves = new QueueMoves(list, selection, requests);
        speedLimit = new SpeedLimitViewModel(selection, requests);
        undo = new UndoViewModel(requests, notices);
        end = new EndViewModel(requests);
        captions = new TrackCaptions(requests);
        repairs = new RepairsViewModel(requests);
        outlook = new Outlook(requests);
        inSight = new RowsInSight(list, outlook, clock);
        pauseAll = new Command(() -> requests.ask(DownloadService::pauseAll, queue::set));
        resumeAll = new Command(() -> requests.ask(DownloadService::resumeAll, queue::set));
    }

    void attach(DownloadService service) {
        Inbox inbox = service.feed().subscribe();
        source = new Source(service.feed(), inbox);
        inbox.onArrival(wake);
        showQueue(queue.get());
    }

    /// What [#queryProperty()] asks for. A row that was not read yet is null: [#need] has it read.
    public ObservableList<@Nullable DownloadRow> rows() {
        return list.view();
    }

    /// These places of [#rows()] are on screen, `to` not included.
    public void need(int from, int to) {
        list.need(from, to);
    }

    /// Whose place this is, where that is known.
    public Optional<UUID> idAt(int place) {
        return Optional.ofNullable(list.shown().idAt(place));
    }

    /// Where those of `ids` stand that are shown, the first first.
    public int[] placesOf(Set<UUID> ids) {
        return list.shown().indicesOf(ids);
    }

    /// What is shown, and in what order; at first all, as in the queue.
    public ReadOnlyObjectProperty<ListQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Shows something else. What is selected of it stays selected.
    public void show(ListQuery newQuery) {
        if (!newQuery.equals(query.get())) {
            selection.select(selection.ids());
            query.set(newQuery);
            list.show(newQuery);
        }
    }

    /// Whether the list is being searched for the first time with this query.
    public ReadOnlyBooleanProperty searchingProperty() {
        return list.listing().busyProperty();
    }

    public Optional<DownloadRow> row(UUID id) {
        return Optional.ofNullable(list.find(id));
    }

    public ReadOnlyObjectProperty<QueueStatus> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    /// Bytes a second of everything that runs, also of rows that are not on screen.
    public ReadOnlyLongProperty totalSpeedProperty() {
        return totalSpeed.getReadOnlyProperty();
    }

    /// Replaces the selection; ids that are not listed are left out.
    public void select(Collection<UUID> ids) {
        selection.select(ids);
        refreshCommands();
    }

    /// Selects all that is shown; where that is very much, without the ids of it ([#allSelectedProperty()]).
    public void selectAll() {
        selection.selectAll();
        refreshCommands();
    }

    /// Whether all that is shown is selected and [#selectionProperty()] is empty.
    public ReadOnlyBooleanProperty allSelectedProperty() {
        return selection.allProperty();
    }

    /// Stays over changes of the list, less what is removed from it.
    public ReadOnlyObjectProperty<Set<UUID>> selectionProperty() {
        return selection.idsProperty();
    }

    public Command pause() {
        return commands.pause;
    }

    public Command resume() {
        return commands.resume;
    }

    /// Can be taken back, with the bytes, by [#undo()].
    public Command cancel() {
        return commands.cancel;
    }

    public Command retry() {
        return commands.retry;
    }

    public Command startOver() {
        return commands.startOver;
    }

    /// Can be taken back, with the bytes, by [#undo()].
    public Command remove() {
        return commands.remove;
    }

    public DeletionViewModel deletion() {
        return deletion;
    }

    public EndViewModel end() {
        return end;
    }

    public UndoViewModel undo() {
        return undo;
    }

    /// What the tracks of downloads are called.
    public TrackCaptions captions() {
        return captions;
    }

    public RepairsViewModel repairs() {
        return repairs;
    }

    public Command priority(Priority priority) {
        return commands.priority(priority);
    }

    public Command moveUp() {
        return moves.up;
    }

    public Command moveDown() {
        return moves.down;
    }

    /// In front of all that wait.
    public Command moveFirst() {
        return moves.first;
    }

    /// Rows dropped on one of themselves stay where they are.
    public void drop(List<UUID> ids, Anchor anchor) {
        moves.drop(ids, anchor);
    }

    public SpeedLimitViewModel speedLimit() {
        return speedLimit;
    }

    /// The numbers of what runs, as they were looked at last.
    Map<UUID, Progress> running() {
        return running;
    }

    /// What goes on inside of one that runs.
    Optional<TransferSnapshot> inside(UUID id) {
        return source == null ? Optional.empty() : source.feed().look(id);
    }

    /// What was noted of one in this run of the program.
    List<LogLine> log(UUID id) {
        return source == null ? List.of() : source.feed().log(id);
    }

    SpeedHistories speeds() {
        return speeds;
    }

    Selection selection() {
        return selection;
    }

    Outlook outlook() {
        return outlook;
    }

    public Command pauseAll() {
        return pauseAll;
    }

    public Command resumeAll() {
        return resumeAll;
    }

    /// Says which rows are on screen: only their numbers and states are kept fresh.
    public void setVisible(Set<UUID> ids) {
        inSight.show(ids);
        look();
    }

    /// Keeps the numbers of these fresh, too, wherever they are in the list.
    void watch(Set<UUID> ids) {
        if (inSight.watch(ids)) {
            look();
        }
    }

    private void look() {
        inSight.refresh(queue.get());
        if (isAnythingMoving()) {
            wake.run();
        }
    }

    /// @param task called on any thread whenever a pulse is wanted although the last one said that none is
    public void onWanted(Runnable task) {
        wake = task;
        if (source != null) {
            source.inbox().onArrival(task);
        }
    }

    /// Makes one change of the list of all facts that have arrived, and looks at the numbers of what runs.
    ///
    /// @return whether another pulse is wanted; if not, the task of [#onWanted] says when
    public boolean onPulse() {
        if (source == null) {
            return false;
        }
        if (source.inbox().drainTo(this::apply)) {
            if (list.settle()) {
                selection.prune();
            }
            refreshCommands();
        }
        Instant now = clock.instant();
        outlook.look(list.anyRuns(), now);
        if (!now.minus(BETWEEN_SAMPLES).isBefore(sampled)) {
            sampled = now;
            sample(source.feed(), now);
        }
        if (!list.anyRuns()) {
            running = Map.of();
            totalSpeed.set(0);
        }
        return list.listing().onPulse() | isAnythingMoving();
    }

    private void rendered() {
        selection.prune();
        refreshCommands();
    }

    private void apply(Fact fact) {
        switch (fact) {
            case Fact.Snapshot(var downloads, var status) -> {
                list.replaceAll(downloads, status);
                captions.refresh();
                showQueue(status);
            }
            case Fact.Listed(var downloads) -> list.put(downloads, queue.get());
            case Fact.Added(var downloads) -> list.put(downloads, queue.get());
            case Fact.Changed(var downloads) -> list.put(downloads, queue.get());
            case Fact.Removed(var ids) -> list.remove(ids);
            case Fact.QueueChanged(var status) -> showQueue(status);
            case Fact.TracksChanged _ -> captions.refresh();
            case Fact.Keeping news -> notices.hear(news);
        }
    }

    private void showQueue(QueueStatus status) {
        queue.set(status);
        list.count(status);
        undo.show(status.undo());
        end.show(status.end());
        pauseAll.enable(requests.attached() && status.mode() != QueueMode.PAUSED);
        resumeAll.enable(requests.attached() && status.paused());
        inSight.refresh(status);
    }

    private void sample(DownloadFeed feed, Instant now) {
        running = feed.sample(list.active());
        speeds.note(running, now);
        totalSpeed.set(running.values().stream().mapToLong(Progress::bytesPerSecond).sum());
        inSight.take(running, now);
        inSight.refresh(queue.get());
    }

    // A retry that waits counts its seconds down, where somebody can see it.
    private boolean isAnythingMoving() {
        return list.anyRuns() || inSight.countsDown();
    }

    private void refreshCommands() {
        commands.refresh();
        deletion.refresh();
        moves.refresh();
        speedLimit.refresh();
    }
}
