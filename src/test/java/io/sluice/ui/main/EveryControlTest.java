package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Window;

import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every control that can have the focus")
@ExtendWith(OnJavaFx.class)
class EveryControlTest {
    @TempDir
    Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    static List<Node> below(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(below(child)));
        }
        return all;
    }

    static Stream<Control> controls(Window of) {
        return OnJavaFx.get(() -> focusable(of).toList()).stream();
    }

    // JavaFX thread.
    private static Stream<Control> focusable(Window of) {
        return below(of.getScene().getRoot()).stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.isVisible()
                        && !(node instanceof ScrollBar) && !(node instanceof ScrollPane))
                .map(Control.class::cast);
    }

    private static String nameOf(Control control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        return Objects.requireNonNullElse(control.getAccessibleText(), "") + Objects.requireNonNullElse(text, "");
    }

    private static void isNamed(Window of) {
        assertThat(controls(of)).isNotEmpty().allSatisfy(control -> assertThat(nameOf(control)).as("%s", control)
                .isNotBlank());
    }

    @Test
    void isNamedWhereverItIs() throws Exception {
        Set<String> unnamed = new TreeSet<>();
        var tour = new Tour(window, (place, of) -> focusable(of).filter(it -> nameOf(it).isBlank())
                .forEach(it -> unnamed.add(place + ": " + it)));
        tour.prepare();
        tour.all();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void ofAListThatCannotBeReadIsNamed() throws Exception {
        window.close();
        window = new OpenWindow(folder.resolve("lost"), Map.of());
        window.loseTheList();
        isNamed(window.stage);
        assertThat(OnJavaFx.get(() -> window.robot.lookup(".lost-list .radio-button").queryAll())).hasSize(2);
    }

    @Test
    void ofWhatWasRecoveredIsNamed() throws Exception {
        window.close();
        window = OpenWindow.afterACrash(folder.resolve("crashed"));
        isNamed(window.stage);
    }

    @Test
    void hasATooltipWhereItShowsAnIconAlone() {
        List<ButtonBase> buttons = controls(window.stage).filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY).toList();
        assertThat(buttons).hasSizeGreaterThan(8)
                .allSatisfy(button -> assertThat(button.getTooltip()).as("%s", button).isNotNull());
    }

    @Test
    void isReachedByTabInTheOrderOfTheEye() {
        List<Double> lefts = controls(window.stage).filter(node -> node.localToScene(0, 0).getY() < 40)
                .map(node -> node.localToScene(0, 0).getX()).toList();
        assertThat(lefts).isSorted();
    }

    @Test
    void thatTheEnvironmentFixesSaysWhichVariableDoes() throws Exception {
        window.close();
        window = new OpenWindow(folder.resolve("other"), Map.of("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", "2"));
        window.attach();
        OnJavaFx.run(window.steps()::settings);
        OnJavaFx.run(() -> ((TextField) window.node("#settingsSearch")).setText("1–10"));
        assertThat(window.node("#atOnce").isDisabled()).isTrue();
        assertThat(window.node("#retries").isDisabled()).isFalse();
        assertThat(window.robot.lookup(".remark").queryAllAs(javafx.scene.control.Label.class)
                .stream().map(Labeled::getText)).anyMatch(text -> text.contains("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS"));
    }
}
