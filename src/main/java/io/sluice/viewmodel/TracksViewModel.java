package io.sluice.viewmodel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.model.Priority;
import io.sluice.model.TrackState;
import io.sluice.scheduler.QueuedTracks;
import io.sluice.scheduler.TrackPage;
import io.sluice.scheduler.UnknownTracksException;

/// Tracks to choose from, to fetch them or to forget them: those that a list named, or all of the library, as they were
/// when they were read. What is chosen stays so while something else is searched. JavaFX thread.
public final class TracksViewModel {
    private final Requests requests;
    private final Notices notices;
    private final TrackOrigin origin;
    private final Map<UUID, TrackRow> known = new LinkedHashMap<>();
    private final ObservableList<TrackRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TrackRow> view = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(this, "priority", Priority.DEFAULT);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", 0);
    private final ReadOnlyObjectWrapper<UserMessage> counted = new ReadOnlyObjectWrapper<>(this, "counted",
            UserMessage.of("ui.tracks.reading"));
    private final ReadOnlyObjectWrapper<UserMessage> whyEmpty = new ReadOnlyObjectWrapper<>(this, "whyEmpty",
            UserMessage.of("ui.tracks.reading"));
    private final Command more = new Command(() -> read(rows().size()));
    private final Command queue = new Command(this::queueChosen);
    private final Command delete = new Command(this::deleteChosen);
    private String part = "";
    private long total;
    private int asked;
    private boolean choosingMany;
    private boolean used;

    TracksViewModel(Requests requests, Notices notices, TrackOrigin origin) {
        this.requests = requests;
        this.notices = notices;
        this.origin = origin;
        read(0);
    }

    /// What is to be known before one chooses.
    public List<UserMessage> sentences() {
        return origin.sentences();
    }

    /// What of the list became no track, a sentence for each line, the first of them where they are very many.
    public List<UserMessage> remarks() {
        return origin.remarks();
    }

    /// How many became none.
    public long remarked() {
        return origin.remarked();
    }

    /// What was found, in the order of the list or of the library.
    public ObservableList<TrackRow> rows() {
        return view;
    }

    /// Why [#rows()] is empty, if it is.
    public ReadOnlyObjectProperty<UserMessage> whyEmptyProperty() {
        return whyEmpty.getReadOnlyProperty();
    }

    /// How many are chosen, shown and there.
    public ReadOnlyObjectProperty<UserMessage> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    /// Shows those whose title, artist, album or link has `text`; to be called a moment after the last change.
    public void search(String text) {
        if (!text.strip().equals(part)) {
            part = text.strip();
            read(0);
        }
    }

    /// Shows those that follow.
    public Command more() {
        return more;
    }

    public void choose(Collection<TrackRow> some, boolean wanted) {
        choosingMany = true;
        some.forEach(row -> row.chosenProperty().set(wanted));
        choosingMany = false;
        count();
    }

    /// Makes downloads of the chosen ones, in their order.
    public Command queue() {
        return queue;
    }

    /// Takes the chosen ones off the library. There is no undo: to be asked about.
    public Command delete() {
        return delete;
    }

    /// Nobody chooses any more.
    void close() {
        asked++;
        if (!used) {
            origin.farewell().ifPresent(notices::mention);
        }
    }

    private void read(int skip) {
        int question = ++asked;
        whyEmpty.set(UserMessage.of("ui.tracks.reading"));
        requests.read(service -> origin.read(service.tracks(), part, skip), page -> {
            if (question == asked) { // what answers an older search is of no interest
                show(page, skip);
            }
        }, () -> whyEmpty.set(UserMessage.of("ui.tracks.unreadable")));
    }

    private void show(TrackPage page, int skip) {
        List<TrackRow> found = page.tracks().stream().map(it -> known.computeIfAbsent(it.track().id(),
                _ -> new TrackRow(it, origin.choosesNew() && it.state() == TrackState.NEVER_FETCHED, this::count)))
                .toList();
        total = page.total();
        if (skip == 0) {
            rows.setAll(found);
        } else {
            rows.addAll(found);
        }
        whyEmpty.set(UserMessage.of(part.isEmpty() ? "ui.tracks.none" : "ui.tracks.nothingFound"));
        count();
    }

    private void count() {
        if (choosingMany) {
            return;
        }
        chosen.set(chosenOnes().size());
        counted.set(UserMessage.of("ui.tracks.counted", chosen.get(), rows.size(), total));
        more.enable(rows.size() < total);
        queue.enable(chosen.get() > 0);
        delete.enable(chosen.get() > 0);
    }

    private List<UUID> chosenOnes() {
        return known.values().stream().filter(row -> row.chosenProperty().get()).map(TrackRow::id).toList();
    }

    private void queueChosen() {
        used = true;
        List<UUID> ids = chosenOnes();
        Priority urgency = priority.get();
        requests.ask(service -> service.tracks().queue(ids, urgency), this::queued, failure -> notices
                .say(Requests.cause(failure) instanceof UnknownTracksException gone
                        ? UserMessage.of("notice.tracksGone", gone.ids().size())
                        : UserMessage.of("notice.notSaved", Requests.reason(failure))));
    }

    private void queued(QueuedTracks queued) {
        notices.mention(UserMessage.of("notice.tracksQueued", queued.added(),
                queued.downloads().size() - queued.added()));
    }

    private void deleteChosen() {
        used = true;
        Set<UUID> ids = Set.copyOf(chosenOnes());
        requests.ask(service -> service.tracks().delete(ids), _ -> {
            known.keySet().removeAll(ids);
            int before = rows.size();
            rows.removeIf(row -> ids.contains(row.id()));
            total -= before - rows.size();
            count();
        });
    }
}
