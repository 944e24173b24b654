package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Window;

import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Walks through every window and every dialog, and leaves a picture of each in `target/screens`.
@DisplayName("Every text")
@ExtendWith(OnJavaFx.class)
class EveryTextTest {
    @TempDir
    Path folder;
    private final Set<String> wrong = new TreeSet<>();
    private String look = "";

    private OpenWindow open(Locale language) throws Exception {
        var window = new OpenWindow(folder.resolve(language.toLanguageTag()), Map.of(), language);
        dress(window, language, 100, Theme.LIGHT);
        return window;
    }

    private void dress(OpenWindow window, Locale language, int percent, Theme theme) {
        look = language + "-" + percent;
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.model.settings().appearance().textPercent().valueProperty().set(percent);
            window.stage.setWidth(1104);
            window.stage.setHeight(640);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void isWholeOrHasATooltip(Locale language) throws Exception {
        try (OpenWindow window = open(language)) {
            window.attach();
            var tour = new Tour(window, this::walk);
            tour.stop("empty", window.stage);
            OnJavaFx.run(() -> window.stage.setWidth(720));
            tour.stop("narrow", window.stage);
            assertThat(window.robot.lookup(".tool-bar-overflow-button").<Node>queryAll())
                    .as("what 720 pixels hold all of")
                    .noneMatch(Node::isVisible);
            dress(window, language, 100, Theme.LIGHT);
            tour.prepare();
            tour.all();
            dress(window, language, 150, Theme.DARK);
            tour.all();
            OnJavaFx.run(() -> window.stage.setWidth(720));
            tour.details("lecture.mp4", DetailsViewModel.Tab.HISTORY, DetailsViewModel.Tab.LOG);
            dress(window, language, 200, Theme.LIGHT);
            tour.all();
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void ofAListThatCannotBeReadIsWhole(Locale language) throws Exception {
        try (OpenWindow window = open(language)) {
            dress(window, language, 150, Theme.LIGHT);
            window.loseTheList();
            new Tour(window, this::walk).stop("lost", window.stage);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void staysInTheWindowWhereItIsReadFromRightToLeft() throws Exception {
        try (OpenWindow window = open(Locale.forLanguageTag("he"))) {
            window.attach();
            var tour = new Tour(window, this::walk);
            tour.prepare();
            assertThat(direction(window)).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(leftOf(window, "#sections")).as("the side bar is where reading begins")
                    .isGreaterThan(leftOf(window, "#downloads"));
            tour.stop("main", window.stage);
            tour.details("film.iso", DetailsViewModel.Tab.values());
            tour.add();
            tour.settings();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void isReadFromLeftToRightWhereALanguageHasNoTextsOfItsOwn() throws Exception {
        try (OpenWindow window = open(Locale.forLanguageTag("ar"))) {
            assertThat(direction(window)).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

    private static NodeOrientation direction(OpenWindow window) {
        return OnJavaFx.get(() -> window.stage.getScene().getEffectiveNodeOrientation());
    }

    private static double leftOf(OpenWindow window, String selector) {
        Node node = window.node(selector);
        return OnJavaFx.get(() -> node.localToScene(node.getBoundsInLocal()).getMinX());
    }

    private void walk(String place, Window of) {
        ScreensTest.picture(of, "walk-" + look + "-" + place);
        List<Node> seen = EveryControlTest.below(of.getScene().getRoot()).stream().filter(EveryTextTest::isVisible)
                .toList();
        seen.stream().filter(EveryTextTest::hasWords).map(Labeled.class::cast).forEach(it -> look(it, place));
        seen.stream().filter(TextField.class::isInstance).map(TextField.class::cast)
                .filter(field -> field.getText().isEmpty() && isCut(field)
                        && !isInATooltip(field, field.getPromptText()))
                .forEach(field -> wrong.add(look + " " + place + ": cut: " + field.getPromptText()));
        List<Bounds> axis = seen.stream().filter(node -> node instanceof Text && node.getStyleClass().contains("axis"))
                .map(Node::getBoundsInParent).toList();
        if (axis.stream().anyMatch(one -> axis.stream().anyMatch(it -> it != one && it.intersects(one)))) {
            wrong.add(look + " " + place + ": one over the other at an axis");
        }
    }

    private void look(Labeled labeled, String where) {
        String whole = labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
        if (isCut(labeled, whole) && !isInATooltip(labeled, whole)) {
            wrong.add(look + " " + where + ": cut: " + whole);
        }
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        if (!isScrolled(labeled) && (at.getMinX() < -1 || at.getMaxX() > labeled.getScene().getWidth() + 1)) {
            wrong.add(look + " " + where + ": outside of the window: " + whole);
        }
    }

    // What is shown is the text that its skin made of it, which ends with an ellipsis where there is no room.
    private static boolean isCut(Labeled labeled, String whole) {
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .anyMatch(text -> text != labeled.getGraphic() && !text.getText().equals(whole));
    }

    // What is longer than the field runs out of the part of it that is seen.
    private static boolean isCut(TextField field) {
        return EveryControlTest.below(field).stream()
                .anyMatch(node -> node instanceof Text text && text.getText().equals(field.getPromptText())
                        && text.getParent().getClip() instanceof Rectangle room
                        && text.getLayoutBounds().getWidth() > room.getWidth() + 1);
    }

    private static boolean isInATooltip(Node node, String whole) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control && control.getTooltip() != null
                    && control.getTooltip().getText().contains(whole)) {
                return true;
            }
        }
        return false;
    }

    // Tabs that find no room are in a menu, and headers of columns move with their cells.
    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow<?>
                    || at.getStyleClass().contains("headers-region")
                    || at instanceof TableView<?> table && isWiderThanItself(table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWiderThanItself(TableView<?> table) {
        return table.lookupAll(".scroll-bar").stream().anyMatch(
                it -> it.isVisible() && it instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL);
    }

    private static boolean hasWords(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    }

    private static boolean isVisible(Node node) {
        return node == null || node.isVisible() && isVisible(node.getParent());
    }
}
