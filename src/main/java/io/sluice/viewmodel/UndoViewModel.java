package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.i18n.Text;
import io.sluice.model.Undo;
import io.sluice.model.UserStep;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;

/// Takes back what the user did, and says what of it could not come back. What took downloads away is offered by itself; for the rest there are keys and the menu.
/// JavaFX thread.
public final class UndoViewModel {
    private final Command undo;
    private final Command redo;
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> offer = new ReadOnlyObjectWrapper<>(this, "offer",
            Optional.empty());
    private final Notices notices;
    private long seen;

    UndoViewModel(Requests requests, Notices notices) {
        this.notices = notices;
        undo = new Command(
                () -> requests.act("notice.done.undone", List.of(), DownloadService::undo, this::tellWhatIsMissing));
        redo = new Command(
                () -> requests.act("notice.done.redone", List.of(), DownloadService::redo, this::tellWhatStayed));
    }

    private void tellWhatIsMissing(ActionResult undone) {
        say("notice.leftInTrash", undone.fileStayed());
        say("notice.bytesGone", undone.bytesGone());
        tellWhatTheDiskRefused(undone);
    }

    private void tellWhatTheDiskRefused(ActionResult result) {
        result.failed().values().forEach(cause -> {
            UserMessage why = FailureText.of(cause);
            notices.say(UserMessage.of("notice.notMovedBack", new Text(why.key(), why.arguments())));
        });
    }

    private void tellWhatStayed(ActionResult redone) {
        say("notice.notTrashed", redone.fileStayed());
        tellWhatTheDiskRefused(redone);
    }

    private void say(String key, Set<UUID> downloads) {
        if (!downloads.isEmpty()) {
            notices.say(UserMessage.of(key, downloads.size()));
        }
    }

    public Command undo() {
        return undo;
    }

    public Command redo() {
        return redo;
    }

    /// What was done just now and can be taken back; whoever shows it calls [#dismiss()] after a while.
    public ReadOnlyObjectProperty<Optional<UserMessage>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public void dismiss() {
        offer.set(Optional.empty());
    }

    void show(Undo steps) {
        UserStep last = steps.back();
        undo.enable(last != null);
        redo.enable(steps.again() != null);
        if (last == null || last.number() < seen) {
            dismiss();
        } else if (last.number() > seen) {
            seen = last.number();
            offer.set(offered(last));
        }
    }

    private static Optional<UserMessage> offered(UserStep step) {
        return switch (step.kind()) {
            case REMOVED -> Optional.of(UserMessage.of("notice.removed", step.downloads()));
            case TRASHED -> Optional.of(UserMessage.of("notice.trashed", step.downloads()));
            case CANCELLED -> Optional.of(UserMessage.of("notice.cancelled", step.downloads()));
            case MOVED, RELINKED, RELOCATED -> Optional.empty();
        };
    }
}
