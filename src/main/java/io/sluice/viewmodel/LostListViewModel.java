package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import io.sluice.i18n.Moment;
import io.sluice.model.LostList;
import io.sluice.model.Replacement;

/// Asks what takes the place of a list that cannot be read: the user alone decides what is lost. JavaFX thread.
public final class LostListViewModel {
    private final ReadOnlyObjectWrapper<Optional<LostList>> lost = new ReadOnlyObjectWrapper<>(this, "lost",
            Optional.empty());
    private final ObjectProperty<Optional<Replacement.Backup>> chosen = new SimpleObjectProperty<>(this, "chosen",
            Optional.empty());
    private final Command takeBackup = new Command(() -> chosen.get().ifPresent(this::answer));
    private final Command startEmpty = new Command(
            () -> lost.get().ifPresent(it -> answer(new Replacement.EmptyList(it.folders()))));
    private Consumer<Replacement> onAnswer = _ -> {
    };

    LostListViewModel() {
        chosen.subscribe(backup -> takeBackup.enable(backup.isPresent()));
    }

    void ask(LostList list, Consumer<Replacement> newOnAnswer) {
        onAnswer = newOnAnswer;
        chosen.set(list.backups().stream().findFirst());
        startEmpty.enable(true);
        lost.set(Optional.of(list));
    }

    private void answer(Replacement replacement) {
        if (lost.get().isPresent()) {
            lost.set(Optional.empty());
            onAnswer.accept(replacement);
        }
    }

    /// The list to decide about; empty while there is nothing to decide.
    public ReadOnlyObjectProperty<Optional<LostList>> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /// The backup that [#takeBackup()] takes; at first the newest.
    public ObjectProperty<Optional<Replacement.Backup>> chosenProperty() {
        return chosen;
    }

    public Command takeBackup() {
        return takeBackup;
    }

    public Command startEmpty() {
        return startEmpty;
    }

    /// What happened, and what each of the ways on costs.
    public static List<UserMessage> explain(LostList list) {
        UserMessage what = UserMessage.of("ui.lost.what", list.file().toString());
        UserMessage ways = list.backups().isEmpty()
                ? UserMessage.of("ui.lost.noBackup")
                : UserMessage.of("ui.lost.backups");
        return List.of(what, ways, UserMessage.of("ui.lost.parts"));
    }

    public static UserMessage name(Replacement.Backup backup) {
        return UserMessage.of("ui.lost.backup", new Moment(backup.made()), backup.downloads(), backup.unfinished());
    }

    /// What is missing in a backup.
    public static UserMessage missing(Replacement.Backup backup) {
        return UserMessage.of("ui.lost.missing", new Moment(backup.made()));
    }
}
