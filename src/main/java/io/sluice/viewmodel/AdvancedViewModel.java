package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import io.sluice.settings.Settings;
import org.jspecify.annotations.Nullable;

/// What is seldom asked of the settings. JavaFX thread.
public final class AdvancedViewModel {
    private final SettingFields fields;
    private final Path file;
    private final Consumer<Path> shows;
    private final Command restore = new Command(this::restoreDefaults);
    private final Command takeBack = new Command(this::undo);
    private @Nullable Settings before; // only while it may be taken back

    /// @param shows opens the folder of a file
    AdvancedViewModel(SettingFields fields, Path file, Consumer<Path> shows) {
        this.fields = fields;
        this.file = file;
        this.shows = shows;
        allow();
    }

    /// Where settings, list, backups and logs are.
    public Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    public void showFolder() {
        shows.accept(file);
    }

    /// All settings are as they were at first, but for [Settings#restored()]'s exceptions and what the environment fixes.
    public Command restore() {
        return restore;
    }

    /// What was set before [#restore()].
    public Command takeBack() {
        return takeBack;
    }

    private void restoreDefaults() {
        before = fields.current();
        fields.change(Settings::restored);
        allow();
    }

    private void undo() {
        Settings wanted = before;
        if (wanted != null) {
            fields.change(now -> wanted.withWindow(now.window()));
        }
        before = null;
        allow();
    }

    private void allow() {
        restore.enable(before == null);
        takeBack.enable(before != null);
    }
}
