package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;

import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel;
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
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("gone/lecture.mp4")));
        OpenWindow.until(() -> window.robot.lookup(".status .button").tryQuery().isPresent());
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
        return OnJavaFx.get(() -> below(of.getScene().getRoot())).stream()
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
    void ofTheMainWindowIsNamed() {
        isNamed(window.stage);
    }

    @Test
    void ofTheDetailsIsNamed() {
        window.select("lecture.mp4");
        OnJavaFx.run(window.model.details()::toggle);
        for (DetailsViewModel.Tab tab : window.model.details().tabs()) {
            OnJavaFx.run(() -> window.model.details().tabProperty().set(tab));
            isNamed(window.stage);
        }
    }

    @Test
    void ofTheSettingsIsNamed() {
        OnJavaFx.run(window.steps()::settings);
        ListView<?> topics = (ListView<?>) window.node("#settingsTopics");
        for (int topic = 0; topic < topics.getItems().size(); topic++) {
            int shown = topic;
            OnJavaFx.run(() -> topics.getSelectionModel().select(shown));
            isNamed(Window.getWindows().getLast());
        }
    }

    @Test
    void ofThePaletteAndOfTheHelpIsNamed() {
        OnJavaFx.run(window.steps()::palette);
        isNamed(Window.getWindows().getLast());
        OnJavaFx.run(window.steps()::keys);
        isNamed(Window.getWindows().getLast());
    }

    @Test
    void ofTheAddDialogIsNamed() {
        OnJavaFx.run(window.steps()::add);
        OnJavaFx.run(() -> ((TitledPane) window.node("#more")).setExpanded(true));
        isNamed(Window.getWindows().getLast());
    }

    @Test
    void ofAnExportIsNamed() {
        OnJavaFx.run(window.steps()::exportList);
        isNamed(Window.getWindows().getLast());
    }

    @Test
    void ofTheLimitsIsNamed() {
        window.select("lecture.mp4");
        OnJavaFx.run(window.steps()::speedLimit);
        isNamed(Window.getWindows().getLast());
        OnJavaFx.run(window.steps()::host);
        isNamed(Window.getWindows().getLast());
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
