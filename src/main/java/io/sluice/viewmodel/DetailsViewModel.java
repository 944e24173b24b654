package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import io.sluice.model.DownloadState.Completed;
import io.sluice.settings.WindowSettings;

/// All there is to know of the selected download, in tabs; of several a summary. Nothing is looked up for a tab that does
/// not show. JavaFX thread.
public final class DetailsViewModel {
    static final Duration BETWEEN_SUMS = Duration.ofSeconds(1);

    public enum Tab {
        OVERVIEW, SEGMENTS, SPEED, HISTORY, CONNECTIONS, ORIGIN, LOG
    }

    /// How many downloads are selected.
    public enum Subject {
        NOTHING, ONE, SEVERAL
    }

    /// The tabs that look something up by themselves.
    record Parts(SegmentsViewModel segments, ConnectionsViewModel connections, EventsViewModel events,
            RelocationViewModel relocation) {
    }

    private final DownloadListViewModel list;
    private final Selection selection;
    private final WindowMemory memory;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper shown;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.OVERVIEW);
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(this, "subject",
            Subject.NOTHING);
    private final ReadOnlyBooleanWrapper unfinished = new ReadOnlyBooleanWrapper(this, "unfinished", false);
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(this, "overview",
            Overview.NOTHING);
    private final ReadOnlyObjectWrapper<SpeedCurve> speed = new ReadOnlyObjectWrapper<>(this, "speed",
            SpeedCurve.NONE);
    private final SegmentsViewModel segments;
    private final ConnectionsViewModel connections;
    private final EventsViewModel events;
    private final RelocationViewModel relocation;
    private final ReadOnlyObjectWrapper<List<EventLine>> log = new ReadOnlyObjectWrapper<>(this, "log", List.of());
    private final ReadOnlyObjectWrapper<List<DetailLine>> origin = new ReadOnlyObjectWrapper<>(this, "origin",
            List.of());
    private int percent;
    private Instant refreshed = Instant.MIN;

    DetailsViewModel(DownloadListViewModel list, WindowSettings left, WindowMemory memory, Parts parts, Clock clock) {
        this.list = list;
        this.segments = parts.segments();
        this.connections = parts.connections();
        this.events = parts.events();
        this.relocation = parts.relocation();
        this.selection = list.selection();
        this.memory = memory;
        this.clock = clock;
        this.percent = left.detailsPercent();
        this.shown = new ReadOnlyBooleanWrapper(this, "shown", left.details());
        selection.idsProperty().subscribe(_ -> refresh());
        selection.allProperty().subscribe(_ -> refresh());
        tab.subscribe(_ -> refresh());
        list.captions().onChange(this::refresh);
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Opens or closes them; kept for the next start.
    public void toggle() {
        boolean open = !shown.get();
        refreshed = Instant.MIN;
        shown.set(open);
        memory.keep(window -> window.withDetails(open));
        refresh();
    }

    /// The share of the height that they take, 10-90.
    public int percent() {
        return percent;
    }

    /// Kept for the next start.
    public void take(int newPercent) {
        int allowed = Math.clamp(newPercent, WindowSettings.LEAST_PERCENT, WindowSettings.MOST_PERCENT);
        if (allowed != percent) {
            percent = allowed;
            memory.keep(window -> window.withDetailsPercent(allowed));
        }
    }

    /// Which tab is looked at while one download is selected; of several there is the overview alone.
    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// The selected download, if it is only one.
    public Optional<DownloadRow> row() {
        return selection.ids().size() == 1 ? selection.first(_ -> true) : Optional.empty();
    }

    /// Whether it is one that is not finished yet.
    public ReadOnlyBooleanProperty unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SpeedCurve> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public SegmentsViewModel segments() {
        return segments;
    }

    public ConnectionsViewModel connections() {
        return connections;
    }

    /// Where it goes, to be changed.
    public RelocationViewModel relocation() {
        return relocation;
    }

    /// What happened to it over all runs of the program.
    public EventsViewModel events() {
        return events;
    }

    /// What was noted of it in this run of the program, in detail, the first line first.
    public ReadOnlyObjectProperty<List<EventLine>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// Where its bytes came from, and who vouches for them.
    public ReadOnlyObjectProperty<List<DetailLine>> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /// @param moving whether another pulse follows: the last one shows how things stay
    void onPulse(boolean moving) {
        Duration pause = subject.get() == Subject.SEVERAL ? BETWEEN_SUMS : DownloadListViewModel.BETWEEN_SAMPLES;
        if (!moving || !clock.instant().minus(pause).isBefore(refreshed)) {
            refresh();
        }
    }

    private void refresh() {
        unfinished.set(row().filter(it -> !(it.download().state() instanceof Completed)).isPresent());
        if (!shown.get()) {
            list.watch(Set.of());
            return;
        }
        refreshed = clock.instant();
        Set<UUID> ids = selection.ids();
        list.watch(ids.size() == 1 ? ids : Set.of());
        row().ifPresentOrElse(this::show, this::summarize);
    }

    private void show(DownloadRow row) {
        switch (tab.get()) {
            case OVERVIEW -> overview.set(OverviewText.of(row, list.captions().of(row.download()).get()));
            case SEGMENTS -> segments.show(row, list.inside(row.id()));
            case HISTORY -> events.show(row);
            case LOG -> log.set(list.log(row.id()).stream().map(it -> new EventLine(it.at(), EventText.of(it.fact())))
                    .toList());
            case CONNECTIONS -> connections.show(row, list.inside(row.id()));
            case ORIGIN -> origin.set(OriginText.of(row.download()));
            case SPEED -> speed.set(list.speeds().curve(row.id()));
        }
        subject.set(Subject.ONE);
    }

    private void summarize() {
        if (!selection.isEmpty()) {
            overview.set(selection.allProperty().get()
                    ? SummaryText.of(list.rows().size())
                    : SummaryText.of(selection.matching(_ -> true), list.running()));
        }
        subject.set(selection.isEmpty() ? Subject.NOTHING : Subject.SEVERAL);
    }

    /// In the order in which they stand.
    public List<Tab> tabs() {
        return List.of(Tab.values());
    }
}
