package io.sluice.viewmodel;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.exchange.ListFormat;
import io.sluice.exchange.Secrets;
import io.sluice.exchange.UnreadableListException;
import io.sluice.library.TrackFormat;
import io.sluice.library.UnreadableTracksException;
import io.sluice.model.PublicLink;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Effort;
import io.sluice.scheduler.ImportReport;
import io.sluice.scheduler.ListSource;
import io.sluice.scheduler.TrackImport;
import io.sluice.scheduler.UnreachableListException;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.SettingsStore;

/// Writes the list into a file, takes lists of files and of tracks in, and shows the tracks that are known: one at a time,
/// with a question where there is something to decide or to be known before anything is added. JavaFX thread.
public final class ExchangeViewModel {
    /// What goes on.
    public sealed interface Stage {
    }

    public record Idle() implements Stage {
    }

    /// How far it is says [#fraction()].
    public record Working(UserMessage what) implements Stage {
    }

    /// To be answered by [#take(boolean)] or [#leave()].
    public record Asking(ImportQuestion question) implements Stage {
    }

    /// To be left by [#leave()].
    public record Choosing(TracksViewModel tracks) implements Stage {
    }

    private final Requests requests;
    private final Notices notices;
    private final SettingsStore settings;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Idle());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible", false);
    private Effort effort = new Effort();
    private Path source = Path.of("");
    private final Queue<Path> waiting = new ArrayDeque<>();

    ExchangeViewModel(Requests requests, Notices notices, SettingsStore settings) {
        this.requests = requests;
        this.notices = notices;
        this.settings = settings;
        stage.addListener((_, _, now) -> possible.set(requests.attached() && now instanceof Idle));
    }

    void attached() {
        possible.set(true);
        next();
    }

    /// Whether something may be begun.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Of what goes on, from 0 to 1; negative while nobody knows.
    public double fraction() {
        return effort.fraction();
    }

    /// Ends what goes on; nothing is left half done.
    public void cancel() {
        effort.cancel();
    }

    /// @param secrets whether cookies, tokens and whole links are written too
    public void export(ListFormat format, boolean secrets, Path file) {
        Secrets choice = secrets ? Secrets.INCLUDED : Secrets.LEFT_OUT;
        work(UserMessage.of("ui.exchange.exporting", nameOf(file)),
                service -> service.exchange().export(format, choice, file, effort),
                written -> notices.mention(UserMessage.of("notice.exported", written, nameOf(file))),
                failure -> notices.say(UserMessage.of("notice.notExported", nameOf(file), reason(failure))));
    }

    /// Looks into a list, once that is possible and those before are done with: one of downloads is added, after a question
    /// where something is to be decided or was not read; one of tracks is taken into the library, to choose from.
    public void open(Path file) {
        waiting.add(file);
        next();
    }

    private void next() {
        if (requests.attached() && stage.get() instanceof Idle && !waiting.isEmpty()) {
            begin(waiting.remove());
        }
    }

    // A text with links is a list of downloads: whoever wants tracks of it says so by the command line.
    private void begin(Path file) {
        ListSource list = ListSource.of(file);
        work(reading(nameOf(file)), service -> service.tracks().tell(list), format -> {
            if (format.filter(it -> it != TrackFormat.LINKS).isPresent()) {
                takeTracks(nameOf(file), service -> service.tracks().take(list, null, effort));
            } else {
                look(file);
            }
        }, failure -> notices.say(unreadable(failure, nameOf(file))));
    }

    private void look(Path file) {
        source = file;
        work(reading(nameOf(file)), service -> service.exchange().look(ListSource.of(file), effort),
                report -> looked(file, report), failure -> notices.say(unreadable(failure, nameOf(file))));
    }

    private static UserMessage reading(String name) {
        return UserMessage.of("ui.exchange.reading", name);
    }

    /// Whether it is one link, and nothing else.
    public static boolean isLink(String text) {
        Links links = Links.in(text);
        return links.good().size() == 1 && links.refused().isEmpty() && text.strip().indexOf(' ') < 0;
    }

    /// Fetches the list of tracks that is behind a link, and takes it into the library, to choose from.
    ///
    /// @return what is wrong with `text` as a link; empty where it was taken
    public Optional<UserMessage> fetch(String text) {
        Links links = Links.in(text);
        if (links.good().size() != 1) {
            return Optional.of(links.problem().orElse(UserMessage.of("add.oneLinkOnly")));
        }
        URI link = links.good().getFirst();
        takeTracks(PublicLink.of(link), service -> service.tracks().fetch(link, null, effort));
        return Optional.empty();
    }

    private void takeTracks(String name, Function<DownloadService, CompletableFuture<TrackImport>> question) {
        work(reading(name), question, report -> choose(new TrackOrigin.Imported(name, report)),
                failure -> notices.say(unreadable(failure, name)));
    }

    /// Shows all tracks of the library, to choose from.
    public void showLibrary() {
        if (possible.get()) {
            choose(new TrackOrigin.Library());
        }
    }

    private void choose(TrackOrigin origin) {
        stage.set(new Choosing(new TracksViewModel(requests, notices, origin)));
    }

    private void looked(Path file, ImportReport report) {
        OnDuplicate onDuplicate = settings.current().queue().adding().onDuplicate();
        boolean nothingToAsk = report.found() > 0 && report.remarked() == 0
                && (report.known() == 0 || onDuplicate != OnDuplicate.ASK);
        if (nothingToAsk) {
            take(onDuplicate == OnDuplicate.ADD);
        } else {
            stage.set(new Asking(ImportQuestion.of(nameOf(file), report, onDuplicate == OnDuplicate.ADD)));
        }
    }

    /// @param knownToo whether what is in the list already is added once more
    public void take(boolean knownToo) {
        Path file = source;
        work(UserMessage.of("ui.exchange.importing", nameOf(file)),
                service -> service.exchange().take(ListSource.of(file), knownToo, effort),
                report -> notices.mention(UserMessage.of("notice.imported", report.added(), nameOf(file))),
                failure -> notices.say(unreadable(failure, nameOf(file))));
    }

    /// Nothing further is added.
    public void leave() {
        if (stage.get() instanceof Choosing(var tracks)) {
            tracks.close();
        }
        stage.set(new Idle());
        next();
    }

    private <T> void work(UserMessage what, Function<DownloadService, CompletableFuture<T>> question, Consumer<T> then,
            Consumer<Throwable> otherwise) {
        effort = new Effort();
        stage.set(new Working(what));
        requests.ask(question, answer -> over(() -> then.accept(answer)), failure -> over(() -> {
            if (!(Requests.cause(failure) instanceof CancellationException)) {
                otherwise.accept(failure);
            }
        }));
    }

    /// @param then may begin something else
    private void over(Runnable then) {
        stage.set(new Idle());
        then.run();
        next();
    }

    private static UserMessage unreadable(Throwable failure, String name) {
        Throwable cause = Requests.cause(failure) instanceof UncheckedIOException io ? inside(io) : failure;
        return switch (cause) {
            case UnreadableListException none -> switch (none.kind()) {
                case NEWER -> UserMessage.of("add.file.newer", name);
                case OTHER_JSON -> UserMessage.of("add.file.otherJson", name);
                case NO_TEXT -> UserMessage.of("add.file.noText", name);
            };
            case UnreadableTracksException none -> TrackListText.of(name, none.reason());
            case UnreachableListException none -> TrackListText.of(name, none.failure());
            default -> UserMessage.of("notice.notImported", name, Requests.reason(cause));
        };
    }

    private static Throwable inside(Throwable failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private static String reason(Throwable failure) {
        return Requests.reason(Requests.cause(failure) instanceof UncheckedIOException io ? inside(io) : failure);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
