package io.sluice.ui.theme;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import io.sluice.settings.AppearanceSettings;

/// Keeps every window of the program light or dark: as the user chose, or as the system is at the moment.
public final class ThemeSwitch {
    private static final List<String> SHEETS = List.of(sheet("sluice.css"), sheet("appearance.css"));

    private final ObservableValue<AppearanceSettings.Theme> choice;
    private final ObservableValue<ColorScheme> system;
    private final InvalidationListener apply = _ -> apply();

    public ThemeSwitch(ObservableValue<AppearanceSettings.Theme> choice) {
        this(choice, Platform.getPreferences().colorSchemeProperty());
    }

    ThemeSwitch(ObservableValue<AppearanceSettings.Theme> choice, ObservableValue<ColorScheme> system) {
        this.choice = choice;
        this.system = system;
    }

    /// From now on, until [#stop()].
    public void start() {
        choice.addListener(apply);
        system.addListener(apply);
        apply();
    }

    public void stop() {
        choice.removeListener(apply);
        system.removeListener(apply);
    }

    /// Gives a window the colours and sizes of ours that lie above the theme's.
    public static void dress(Scene scene) {
        scene.getStylesheets().addAll(SHEETS);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(ThemeSwitch.class.getResource("/io/sluice/ui/" + name)).toExternalForm();
    }

    private void apply() {
        Theme theme = dark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    private boolean dark() {
        return switch (choice.getValue()) {
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
