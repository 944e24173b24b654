package io.sluice.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.PlannedEnd;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;

/// What happens now that everything is done, and the way out. JavaFX thread.
public final class EndViewModel {
    private final Command stay;
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> planned = new ReadOnlyObjectWrapper<>(this, "planned",
            Optional.empty());

    EndViewModel(Requests requests) {
        stay = new Command(() -> requests.ask(DownloadService::stay, status -> show(status.end())));
    }

    /// Nothing of it this time.
    public Command stay() {
        return stay;
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    void show(@Nullable PlannedEnd end) {
        stay.enable(end != null);
        planned.set(Optional.ofNullable(end).map(EndViewModel::message));
    }

    private static UserMessage message(PlannedEnd end) {
        return switch (end.what()) {
            case NOTHING -> throw new IllegalArgumentException("Nothing is not planned");
            case QUIT -> UserMessage.of("notice.willQuit", end.at());
            case SLEEP -> UserMessage.of("notice.willSleep", end.at());
            case SHUT_DOWN -> UserMessage.of("notice.willShutDown", end.at());
        };
    }
}
