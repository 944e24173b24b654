package io.sluice.viewmodel;

import java.util.Optional;
import java.util.function.UnaryOperator;

import io.sluice.settings.WindowSettings;

/// Keeps how the user left the window. JavaFX thread.
record WindowMemory(SettingsWriter writer, Notices notices) {
    void keep(UnaryOperator<WindowSettings> change) {
        writer.write(new SettingsWriter.Change(now -> now.withWindow(change.apply(now.window())), Optional::empty,
                notices::say), () -> {
                });
    }
}
