package io.sluice.viewmodel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.DownloadState.Completed;
import io.sluice.scheduler.FileChoice;

/// Removes finished downloads together with their files: into the trash, and where there is none for good, but only once
/// the user said so. JavaFX thread.
public final class DeletionViewModel {
    /// Files for which there is no trash.
    ///
    /// @param many more than one
    public record Question(UserMessage text, boolean many) {
    }

    private final Selection selection;
    private final Requests requests;
    private final Notices notices;
    private final Command remove;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(this, "question",
            Optional.empty());
    private Set<UUID> asked = Set.of();

    DeletionViewModel(Selection selection, Requests requests, Notices notices) {
        this.selection = selection;
        this.requests = requests;
        this.notices = notices;
        remove = new Command(this::toTrash);
    }

    /// Of the selected downloads those that are finished.
    public Command remove() {
        return remove;
    }

    /// To be answered by [#delete()] or [#keep()].
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// For good.
    public void delete() {
        Set<UUID> ids = asked;
        keep();
        requests.ask(service -> service.remove(ids, FileChoice.DELETE), result -> {
            if (!result.fileStayed().isEmpty()) {
                notices.say(UserMessage.of("notice.notDeleted", result.fileStayed().size()));
            }
        });
    }

    /// Files and downloads stay.
    public void keep() {
        asked = Set.of();
        question.set(Optional.empty());
    }

    void refresh() {
        remove.enable(selection.kindsOfState().stream().anyMatch(Completed.class::isInstance));
    }

    private void toTrash() {
        var ids = selection.ids(Completed.class::isInstance);
        requests.ask(service -> ids.apply(service).thenCompose(found -> service.remove(found, FileChoice.TRASH)),
                result -> ask(result.fileStayed()));
    }

    private void ask(Set<UUID> stayed) {
        if (!stayed.isEmpty()) {
            asked = stayed;
            question.set(Optional.of(new Question(text(stayed), stayed.size() > 1)));
        }
    }

    private UserMessage text(Set<UUID> stayed) {
        return stayed.size() > 1
                ? UserMessage.of("download.noTrashMany", stayed.size())
                : selection.row(stayed.iterator().next()).map(row -> UserMessage.of("download.noTrash", row.name()))
                        .orElseGet(() -> UserMessage.of("download.noTrashMany", stayed.size()));
    }
}
