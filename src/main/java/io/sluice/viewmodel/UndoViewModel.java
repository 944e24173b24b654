package io.sluice.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Undo;
import io.sluice.model.UserStep;
import io.sluice.scheduler.DownloadService;

/// Takes back what the user did. What took downloads away is offered by itself; for the rest there are keys and the menu.
/// JavaFX thread.
public final class UndoViewModel {
    private final Command undo;
    private final Command redo;
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> offer = new ReadOnlyObjectWrapper<>(this, "offer",
            Optional.empty());
    private long seen;

    UndoViewModel(Requests requests) {
        undo = new Command(() -> requests.act(DownloadService::undo));
        redo = new Command(() -> requests.act(DownloadService::redo));
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
            case MOVED, RELINKED -> Optional.empty();
        };
    }
}
