package io.sluice.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Recovered;
import io.sluice.scheduler.DownloadService;

/// Tells, until it is dismissed, what the start found after a run that did not end cleanly. JavaFX thread.
public final class RecoveredViewModel {
    private final Requests requests;
    private final ReadOnlyObjectWrapper<Optional<Recovered>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());
    private final Command dismiss = new Command(() -> show(Optional.empty()));

    RecoveredViewModel(Requests requests) {
        this.requests = requests;
    }

    void attached() {
        requests.ask(DownloadService::recovered, this::show);
    }

    private void show(Optional<Recovered> found) {
        shown.set(found);
        dismiss.enable(found.isPresent());
    }

    /// Empty where there is nothing to tell, and once it was read.
    public ReadOnlyObjectProperty<Optional<Recovered>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Command dismiss() {
        return dismiss;
    }
}
