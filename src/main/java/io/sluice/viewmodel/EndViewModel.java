package io.sluice.viewmodel;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.PlannedEnd;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;

/// What happens now that everything is done, and the way out. JavaFX thread.
public final class EndViewModel {
    private final Command stay;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> planned = new ReadOnlyObjectWrapper<>(this, "planned",
            Optional.empty());

    EndViewModel(Requests requests, Clock clock) {
        zone = clock.getZone();
        stay = new Command(() -> requests.ask(DownloadService::stay, _ -> show(null)));
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
        planned.set(Optional.ofNullable(end).map(this::message));
    }

    private UserMessage message(PlannedEnd end) {
        String at = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).format(end.at().atZone(zone));
        return switch (end.what()) {
            case NOTHING -> throw new IllegalArgumentException("Nothing is not planned");
            case QUIT -> UserMessage.of("notice.willQuit", at);
            case SLEEP -> UserMessage.of("notice.willSleep", at);
            case SHUT_DOWN -> UserMessage.of("notice.willShutDown", at);
        };
    }
}
