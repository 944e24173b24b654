package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import io.sluice.i18n.NearTime;
import io.sluice.settings.SettingsStore;

/// The queue in a few numbers. JavaFX thread.
public final class StatusBarViewModel {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private final DownloadListViewModel downloads;
    private final SettingsStore settings;
    private final Executor background;
    private final Executor fx;
    private final Clock clock;
    private final ReadOnlyLongWrapper active = new ReadOnlyLongWrapper(this, "active", 0);
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting", 0);
    private final ReadOnlyLongWrapper freeSpace = new ReadOnlyLongWrapper(this, "freeSpace", -1);
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper(this, "offline", false);
    private Instant looked = Instant.MIN;

    StatusBarViewModel(DownloadListViewModel downloads, SettingsStore settings,
            Executor background, Executor fx, Clock clock) {
        this.downloads = downloads;
        this.settings = settings;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        downloads.queueProperty().subscribe(queue -> {
            active.set(queue.counts().active());
            waiting.set(queue.counts().waiting());
            offline.set(queue.obstacles().offline());
            lookAgain();
        });
        downloads.totalSpeedProperty().subscribe(_ -> lookAgain());
        settings.onChange(_ -> fx.execute(this::look));
        look();
    }

    public ReadOnlyLongProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether downloads wait for the network.
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    /// Bytes a second.
    public ReadOnlyLongProperty totalSpeedProperty() {
        return downloads.totalSpeedProperty();
    }

    /// Bytes on the disk of the download folder, -1 while unknown.
    public ReadOnlyLongProperty freeSpaceProperty() {
        return freeSpace.getReadOnlyProperty();
    }

    /// About when the last download ends; empty where that cannot be said.
    public ReadOnlyObjectProperty<Optional<NearTime>> allDoneProperty() {
        return downloads.outlook().allDoneProperty();
    }

    private void lookAgain() {
        if (!clock.instant().minus(BETWEEN_LOOKS).isBefore(looked)) {
            look();
        }
    }

    private void look() {
        looked = clock.instant();
        Path folder = settings.current().queue().folder();
        background.execute(() -> {
            long free = FreeSpace.in(folder);
            fx.execute(() -> freeSpace.set(free));
        });
    }
}
