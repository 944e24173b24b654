package io.sluice.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Holds the settings in force, keeps them in a file, and tells who listens. Safe for any thread.
public final class SettingsStore {
    public Settings current() {
        throw new UnsupportedOperationException();
    }

    /// Applies `change` to the current settings, writes them (whole or not at all), then tells the listeners.
    /// What the environment fixes stays as it is.
    public void change(UnaryOperator<Settings> change) {
        throw new UnsupportedOperationException();
    }

    /// Calls `listener` after each change, on the thread that made it. Close the handle to stop.
    public AutoCloseable onChange(Consumer<Settings> listener) {
        throw new UnsupportedOperationException();
    }
}
