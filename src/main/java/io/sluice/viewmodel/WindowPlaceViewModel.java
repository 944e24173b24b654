package io.sluice.viewmodel;

import io.sluice.settings.SettingsStore;
import io.sluice.settings.WindowBounds;
import io.sluice.settings.WindowSettings;

/// Where the window stands, over restarts. JavaFX thread.
public final class WindowPlaceViewModel {
    private final SettingsStore settings;
    private final WindowMemory memory;

    WindowPlaceViewModel(SettingsStore settings, WindowMemory memory) {
        this.settings = settings;
        this.memory = memory;
    }

    public WindowBounds left() {
        return settings.current().window().bounds();
    }

    public void keep(WindowBounds bounds) {
        if (!bounds.equals(left())) {
            memory.keep(now -> now.withBounds(bounds));
        }
    }

    /// The place that it had before stays known.
    public void keepMaximized() {
        memory.keep((WindowSettings now) -> now.withBounds(now.bounds().asMaximized()));
    }
}
