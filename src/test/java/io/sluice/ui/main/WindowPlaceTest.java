package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Screen;

import io.sluice.settings.WindowBounds;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window")
@ExtendWith(OnJavaFx.class)
class WindowPlaceTest {
    @TempDir
    Path folder;

    @Test
    void opensWhereItWasLeft() throws Exception {
        try (var window = new OpenWindow(folder, Map.of())) {
            OnJavaFx.run(() -> {
                window.stage.setX(40);
                window.stage.setY(30);
                window.stage.setWidth(800);
                window.stage.setHeight(500);
                window.steps().close();
            });
            OpenWindow.until(() -> window.settings.current().window().bounds().isPlaced());
        }
        try (var window = new OpenWindow(folder, Map.of())) {
            assertThat(new WindowBounds((int) window.stage.getX(), (int) window.stage.getY(),
                    (int) window.stage.getWidth(), (int) window.stage.getHeight(), false))
                    .isEqualTo(new WindowBounds(40, 30, 800, 500, false));
        }
    }

    @Test
    void comesBackOntoAScreenWhereTheOneItWasOnIsGone() throws Exception {
        try (var window = new OpenWindow(folder, Map.of())) {
            window.settings.change(now -> now.withWindow(now.window()
                    .withBounds(new WindowBounds(90_000, 200, 800, 500, false))));
        }
        try (var window = new OpenWindow(folder, Map.of())) {
            assertThat(window.stage.getX()).isLessThan(OnJavaFx.get(() -> Screen.getPrimary().getBounds().getMaxX()));
            assertThat(window.stage.getWidth()).isEqualTo(800);
        }
    }
}
