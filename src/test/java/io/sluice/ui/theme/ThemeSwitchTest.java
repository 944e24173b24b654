package io.sluice.ui.theme;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window's colours")
@ExtendWith(OnJavaFx.class)
class ThemeSwitchTest {
    private final SimpleObjectProperty<Theme> choice = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final ThemeSwitch colours = new ThemeSwitch(choice, system);

    @BeforeEach
    void start() {
        OnJavaFx.run(colours::start);
    }

    @AfterEach
    void stop() {
        OnJavaFx.run(colours::stop);
    }

    @Test
    void areTheSystemsWhereTheUserChoseNone() {
        assertThat(sheet()).contains("primer-light");
        OnJavaFx.run(() -> system.set(ColorScheme.DARK));
        assertThat(sheet()).contains("primer-dark");
    }

    @Test
    void areTheUsersWhateverTheSystemDoes() {
        OnJavaFx.run(() -> choice.set(Theme.DARK));
        assertThat(sheet()).contains("primer-dark");
        OnJavaFx.run(() -> choice.set(Theme.LIGHT));
        OnJavaFx.run(() -> system.set(ColorScheme.DARK));
        assertThat(sheet()).contains("primer-light");
    }

    @Test
    void stayAsTheyAreOnceTheWindowIsGone() {
        OnJavaFx.run(colours::stop);
        OnJavaFx.run(() -> choice.set(Theme.DARK));
        assertThat(sheet()).contains("primer-light");
    }

    private static String sheet() {
        return Application.getUserAgentStylesheet();
    }
}
