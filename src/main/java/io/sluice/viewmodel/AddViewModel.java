package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.sluice.model.Priority;
import io.sluice.model.Start;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsStore;
import io.sluice.viewmodel.AddOptions.Chosen;
import org.jspecify.annotations.Nullable;

/// Adds downloads: from a dialog with text, folder and more, or at once from text that was pasted or dropped.
/// Before the service is there links are kept, and added as soon as it is. JavaFX thread.
public final class AddViewModel {
    /// Where what blocks runs, and the way back to the JavaFX thread.
    record Threads(Executor background, Executor fx) {
    }

    private final Notices notices;
    private final Submission submission;
    private final AddFolder folder;
    private final AddOptions options = new AddOptions();
    private final AddRows rows;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(this, "priority", Priority.DEFAULT);
    private final ObjectProperty<Start> start = new SimpleObjectProperty<>(this, "start", Start.NOW);
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper(this, "found", 0);
    private final Command add = new Command(this::addText);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);
    private PastedText read = PastedText.read("");
    private Optional<Chosen> chosen = Optional.empty();

    AddViewModel(Requests requests, DuplicatesViewModel duplicates, Notices notices, SettingsStore settings,
            DownloadListViewModel downloads, Threads threads) {
        this.notices = notices;
        this.submission = new Submission(requests, duplicates, this::giveBack);
        this.folder = new AddFolder(settings, downloads, threads.background(), threads.fx());
        this.rows = new AddRows(requests, () -> folder.look(rows().rows()));
        text.subscribe(this::read);
        Stream.concat(Stream.of(folder.field()), options.all().stream())
                .forEach(field -> field.textProperty().subscribe(_ -> check()));
        reset();
    }

    /// Clears what was typed and goes back to the folder of the settings and the usual priority.
    public void reset() {
        text.set("");
        options.all().forEach(TypedField::clear);
        folder.reset();
        priority.set(Priority.DEFAULT);
        start.set(Start.NOW);
    }

    public StringProperty textProperty() {
        return text;
    }

    public AddFolder folder() {
        return folder;
    }

    public AddOptions options() {
        return options;
    }

    /// One for each file that the text names.
    public AddRows rows() {
        return rows;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    public ObjectProperty<Start> startProperty() {
        return start;
    }

    /// What in the text cannot be added; the rest can.
    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many files the text names.
    public ReadOnlyIntegerProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Counts what was typed: a moment after it stands still is the time to [#look()].
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Adds every good link of the text; what was refused stays in it to be put right.
    public Command add() {
        return add;
    }

    /// Asks servers, the list and the disk about what would be added now; to be called a moment after the last change.
    public void look() {
        folder.look(rows.rows());
        if (add.enabledProperty().get() && chosen.isPresent() && folder.read() instanceof Reading.Good(var into)) {
            Chosen now = chosen.get();
            rows.look(row -> wish(row, into, now));
        }
    }

    /// The dialog is closed: nothing is asked any more. What was typed stays, which is said, unless it was added.
    public void close() {
        rows.close();
        if (!text.get().isBlank()) {
            notices.mention(UserMessage.of("add.kept"));
        }
    }

    /// Adds every link of `links` to the usual folder; what cannot be added is said as a notice.
    ///
    /// @return whether there was any
    public boolean addNow(String links) {
        PastedText read = PastedText.read(links);
        read.problems().forEach(notices::say);
        addNow(read.files());
        return !read.files().isEmpty();
    }

    void addNow(List<Wanted> files) {
        submission.send(files.stream().map(file -> new NewDownload(file.links(), file.folder(),
                file.fileName(), Priority.DEFAULT, file.options())).toList());
    }

    /// Puts further lines into the dialog, below what is there.
    void append(String lines) {
        text.set(Stream.of(text.get().strip(), lines).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n")));
    }

    /// Adds what was asked for before there was a service.
    void attached() {
        submission.decided(false);
    }

    /// There will be no service in this run: what waited for it goes back into the field, and is said.
    void failed() {
        submission.decided(true);
    }

    private void read(String typed) {
        read = PastedText.read(typed);
        rows.show(read.files());
        found.set(read.files().size());
        check();
    }

    private void check() {
        chosen = options.read(read.files().size());
        Optional<Path> into = folder.field().take(folder.read());
        Optional<UserMessage> scattered = chosen.filter(it -> it.isSecret() && !Secrets.haveOneServer(links(it)))
                .map(_ -> UserMessage.of("add.secretsOfOne"));
        problem.set(read.problem().or(() -> scattered));
        add.enable(!read.files().isEmpty() && into.isPresent() && chosen.isPresent() && scattered.isEmpty());
        changes.set(changes.get() + 1);
    }

    private List<URI> links(Chosen now) {
        return Stream.concat(read.files().stream().flatMap(it -> it.links().stream()), now.mirrors().stream())
                .toList();
    }

    private void addText() {
        if (chosen.isEmpty() || !(folder.read() instanceof Reading.Good(var into))) {
            return;
        }
        Chosen now = chosen.get();
        List<NewDownload> wishes = rows.rows().stream().map(row -> wish(row, into, now)).toList();
        text.set(String.join("\n", read.refused()));
        options.all().forEach(TypedField::clear);
        submission.send(wishes);
    }

    private NewDownload wish(AddRow row, Path into, Chosen now) {
        @Nullable
        String login = now.login();
        List<URI> links = Stream.concat(row.wanted().links().stream(), now.mirrors().stream()).distinct()
                .map(link -> Secrets.withLogin(link, login)).toList();
        return new NewDownload(links, folder.of(row, into), row.wishedName(), priority.get(),
                now.over(row.wanted().options()), start.get());
    }

    // What could not be kept goes back into the field: nothing that was pasted is lost.
    private void giveBack(List<String> lines, UserMessage why) {
        List<String> all = new ArrayList<>(text.get().lines().toList());
        all.addAll(lines);
        text.set(String.join("\n", all));
        notices.say(why);
    }
}
