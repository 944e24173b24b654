package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The word of every state")
@ExtendWith(OnJavaFx.class)
class ContrastTest {
    /// WCAG 2.2, 1.4.3.
    private static final double LEAST = 4.5;

    @TempDir
    Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.in(folder);
        OnJavaFx.run(() -> window.model.add().addNow(String.join(" ", window.server.link("slow/a"),
                window.server.link("busy/b"), window.server.link("gone/c"), window.server.link("done/d"))));
        for (Class<?> state : List.of(BackingOff.class, Failed.class, Completed.class)) {
            OpenWindow.until(() -> window.model.downloads().rows().stream()
                    .anyMatch(row -> state.isInstance(row.download().state())));
        }
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    // Of the picture itself, since the ground of a selected row is a translucent colour over others.
    private static double contrast(Label word, WritableImage picture) {
        var bounds = word.localToScene(word.getBoundsInLocal());
        Color ground = picture.getPixelReader().getColor((int) bounds.getMaxX() - 1, (int) bounds.getMinY());
        return contrast((Color) word.getTextFill(), ground);
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private List<Double> contrasts() {
        return OnJavaFx.get(() -> {
            WritableImage picture = window.stage.getScene().snapshot(null);
            return window.robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                    .filter(row -> !row.isEmpty())
                    .flatMap(row -> window.robot.from(row).lookup(".label").queryAllAs(Label.class).stream())
                    .filter(Label::isVisible).filter(word -> !word.getStyleClass().contains("priority-badge"))
                    .map(word -> contrast(word, picture)).toList();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void canBeReadOnPlainRowsAndOnSelectedOnes(Theme theme) {
        OnJavaFx.run(() -> window.model.settings().appearance().theme().valueProperty().set(theme));
        OnJavaFx.run(() -> window.model.downloads().select(Set.of()));
        assertThat(contrasts()).hasSizeGreaterThanOrEqualTo(8).allMatch(ratio -> ratio >= LEAST);
        OnJavaFx.run(window.steps()::selectAll);
        assertThat(contrasts()).hasSizeGreaterThanOrEqualTo(8).allMatch(ratio -> ratio >= LEAST);
    }
}
