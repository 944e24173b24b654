package io.sluice.viewmodel;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.exchange.ListFormat;
import io.sluice.exchange.Secrets;
import io.sluice.exchange.UnreadableListException;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Effort;
import io.sluice.scheduler.ImportReport;
import io.sluice.scheduler.ListSource;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.SettingsStore;

/// Writes the list into a file and takes lists of files in: one at a time, with a question where there is something to
/// decide or to be known before anything is added. JavaFX thread.
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

    private final Requests requests;
    private final Notices notices;
    private final SettingsStore settings;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Idle());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible", false);
    private Effort effort = new Effort();
    private Path source = Path.of("");

    ExchangeViewModel(Requests requests, Notices notices, SettingsStore settings) {
        this.requests = requests;
        this.notices = notices;
        this.settings = settings;
        stage.addListener((_, _, now) -> possible.set(requests.attached() && now instanceof Idle));
    }

    void attached() {
        possible.set(true);
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

    /// Looks into a list, and asks before it is added where something is to be decided or was not read.
    public void open(Path file) {
        source = file;
        work(UserMessage.of("ui.exchange.reading", nameOf(file)),
                service -> service.exchange().look(ListSource.of(file), effort), report -> looked(file, report),
                failure -> notices.say(unreadable(failure, file)));
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
                failure -> notices.say(unreadable(failure, file)));
    }

    /// Nothing is added.
    public void leave() {
        stage.set(new Idle());
    }

    private <T> void work(UserMessage what, Function<DownloadService, CompletableFuture<T>> question, Consumer<T> then,
            Consumer<Throwable> otherwise) {
        effort = new Effort();
        stage.set(new Working(what));
        requests.ask(question, answer -> {
            stage.set(new Idle());
            then.accept(answer);
        }, failure -> {
            stage.set(new Idle());
            if (!(cause(failure) instanceof CancellationException)) {
                otherwise.accept(failure);
            }
        });
    }

    private static UserMessage unreadable(Throwable failure, Path file) {
        if (cause(failure) instanceof UncheckedIOException io
                && io.getCause() instanceof UnreadableListException none) {
            return switch (none.kind()) {
                case NEWER -> UserMessage.of("add.file.newer", nameOf(file));
                case OTHER_JSON -> UserMessage.of("add.file.otherJson", nameOf(file));
                case NO_TEXT -> UserMessage.of("add.file.noText", nameOf(file));
            };
        }
        return UserMessage.of("notice.notImported", nameOf(file), reason(failure));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? inside(failure) : failure;
    }

    private static Throwable inside(Throwable failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private static String reason(Throwable failure) {
        return Requests.reason(cause(failure) instanceof UncheckedIOException io ? inside(io) : failure);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
