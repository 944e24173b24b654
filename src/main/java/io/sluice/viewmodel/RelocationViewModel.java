package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.sluice.i18n.Text;
import io.sluice.model.DownloadRequest;
import io.sluice.scheduler.Relocated;
import org.jspecify.annotations.Nullable;

/// The folder and the name of an unfinished download, to be changed. JavaFX thread.
public final class RelocationViewModel {
    private final Requests requests;
    private final Notices notices;
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private @Nullable UUID id;
    private String shown = "";

    RelocationViewModel(Requests requests, Notices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /// Empty where the server gives it.
    public StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with the folder.
    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows where this one goes now.
    public void open(DownloadRow row) {
        DownloadRequest request = row.download().request();
        String settled = row.download().content().fileName();
        String wished = request.fileName() == null ? "" : request.fileName();
        id = row.id();
        shown = row.name();
        problem.set(Optional.empty());
        folder.set(request.folder().toString());
        name.set(settled == null ? wished : settled);
    }

    /// @return whether that was taken; what then becomes of it is told by a notice where it fails
    public boolean move() {
        switch (FolderText.read(folder.get())) {
            case Reading.Good<Path>(var target) -> {
                problem.set(FolderText.unusable(target));
                if (problem.get().isEmpty()) {
                    move(target);
                }
            }
            case Reading.Bad<Path>(var why) -> problem.set(Optional.of(why));
        }
        return problem.get().isEmpty();
    }

    private void move(Path target) {
        UUID moving = id;
        String wished = name.get().isBlank() ? null : name.get().strip();
        String called = shown;
        if (moving != null) {
            requests.ask(service -> service.details().relocate(moving, target, wished), it -> tell(it, called));
        }
    }

    private void tell(Relocated result, String called) {
        switch (result) {
            case Relocated.Done _ -> {
            }
            case Relocated.Refused _,Relocated.Unknown _ -> notices.say(UserMessage.of("notice.refused", 1));
            case Relocated.Failed(var cause) -> {
                UserMessage why = FailureText.of(cause);
                notices.say(UserMessage.of("notice.notMoved", called, new Text(why.key(), why.arguments())));
            }
        }
    }
}
