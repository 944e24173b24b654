package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.sluice.model.Checksum;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

/// Adds downloads: from a dialog with text, folder and priority, or at once from text that was pasted or dropped.
/// Before the service is there links are kept, and added as soon as it is. JavaFX thread.
public final class AddViewModel {
    private final Requests requests;
    private final DuplicatesViewModel duplicates;
    private final Notices notices;
    private final SettingsStore settings;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty checksum = new SimpleStringProperty(this, "checksum", "");
    private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(this, "priority", Priority.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> folderProblem = new ReadOnlyObjectWrapper<>(this,
            "folderProblem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> checksumProblem = new ReadOnlyObjectWrapper<>(this,
            "checksumProblem", Optional.empty());
    private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper(this, "found", 0);
    private final Command add = new Command(this::addText);
    private final List<NewDownload> waiting = new ArrayList<>();
    private boolean hopeless;

    AddViewModel(Requests requests, DuplicatesViewModel duplicates, Notices notices, SettingsStore settings) {
        this.requests = requests;
        this.duplicates = duplicates;
        this.notices = notices;
        this.settings = settings;
        text.subscribe(_ -> check());
        folder.subscribe(_ -> check());
        checksum.subscribe(_ -> check());
        reset();
    }

    /// Clears the text and goes back to the folder of the settings and the usual priority.
    public void reset() {
        text.set("");
        checksum.set("");
        folder.set(settings.current().queue().folder().toString());
        priority.set(Priority.DEFAULT);
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /// What the one file of the text must add up to, as [Checksum#parse] reads it; empty for no such wish.
    public StringProperty checksumProperty() {
        return checksum;
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> checksumProblemProperty() {
        return checksumProblem.getReadOnlyProperty();
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    /// What in the text cannot be added; the rest can.
    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /// How many files the text names.
    public ReadOnlyIntegerProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Adds every good link of the text; what was refused stays in it to be put right.
    public Command add() {
        return add;
    }

    /// Adds every link of `links` to the usual folder; what cannot be added is said as a notice.
    ///
    /// @return whether there was any
    public boolean addNow(String links) {
        PastedText read = PastedText.read(links);
        read.problems().forEach(notices::say);
        send(read.files().stream().map(it -> wish(it, it.folder(), Priority.DEFAULT, it.options())).toList());
        return !read.files().isEmpty();
    }

    private static NewDownload wish(Wanted file, @Nullable Path into, Priority at, FetchOptions options) {
        return new NewDownload(file.links(), into, file.fileName(), at, options);
    }

    /// Adds what was asked for before there was a service.
    void attached() {
        List<NewDownload> kept = List.copyOf(waiting);
        waiting.clear();
        send(kept);
    }

    /// There will be no service in this run: what waited for it goes back into the field, and is said.
    void failed() {
        hopeless = true;
        List<NewDownload> kept = List.copyOf(waiting);
        waiting.clear();
        send(kept);
    }

    private void check() {
        PastedText links = PastedText.read(text.get());
        Optional<UserMessage> wrongFolder = FolderText.read(folder.get()) instanceof Reading.Bad(var what)
                ? Optional.of(what)
                : Optional.empty();
        found.set(links.files().size());
        problem.set(links.problem());
        folderProblem.set(wrongFolder);
        Reading<Optional<Checksum>> sum = checksumOf(links);
        checksumProblem
                .set(sum instanceof Reading.Bad<Optional<Checksum>>(var what) ? Optional.of(what) : Optional.empty());
        add.enable(!links.files().isEmpty() && wrongFolder.isEmpty() && checksumProblem.get().isEmpty());
    }

    private Reading<Optional<Checksum>> checksumOf(PastedText links) {
        if (checksum.get().isBlank()) {
            return new Reading.Good<>(Optional.empty());
        }
        if (links.files().size() > 1) {
            return new Reading.Bad<>(UserMessage.of("add.checksumOfOne"));
        }
        try {
            return new Reading.Good<>(Optional.of(Checksum.parse(checksum.get())));
        } catch (IllegalArgumentException _) {
            return new Reading.Bad<>(UserMessage.of("add.noChecksum"));
        }
    }

    private void addText() {
        PastedText links = PastedText.read(text.get());
        if (FolderText.read(folder.get()) instanceof Reading.Good(var into)
                && checksumOf(links) instanceof Reading.Good(var expected)) {
            Checksum sum = expected.orElse(null);
            text.set(String.join("\n", links.refused()));
            checksum.set("");
            send(links.files().stream()
                    .map(it -> wish(it, into, priority.get(), it.options().withChecksum(sum))).toList());
        }
    }

    private void send(List<NewDownload> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        if (requests.attached()) {
            duplicates.sift(wishes, this::keep);
        } else if (hopeless) {
            giveBack(wishes, UserMessage.of("notice.noList", wishes.size()));
        } else {
            waiting.addAll(wishes);
        }
    }

    private void keep(List<NewDownload> wishes) {
        if (!wishes.isEmpty()) {
            requests.ask((DownloadService service) -> service.add(wishes), _ -> {
            }, failure -> giveBack(wishes,
                    UserMessage.of("notice.notAdded", wishes.size(), Requests.reason(failure))));
        }
    }

    // What could not be kept goes back into the field: nothing that was pasted is lost.
    private void giveBack(List<NewDownload> wishes, UserMessage why) {
        List<String> lines = new ArrayList<>(text.get().lines().toList());
        wishes.forEach(wish -> lines.add(wish.links().stream().map(URI::toString).collect(Collectors.joining(" "))));
        text.set(String.join("\n", lines));
        notices.say(why);
    }
}
