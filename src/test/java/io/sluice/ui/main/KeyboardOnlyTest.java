package io.sluice.ui.main;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Priority;
import io.sluice.model.query.Sort;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel;
import io.sluice.viewmodel.DownloadRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// The view model is only looked at: whatever happens here is done by a key.
@DisplayName("Somebody who has a keyboard and nothing else")
class KeyboardOnlyTest extends WindowFixture {
    private static final int MOST_STOPS = 100;
    private static final int MOST_MILLIS = 10_000;

    private void press(KeyCode... keys) {
        window.push(keys);
    }

    private void type(String text) {
        window.robot.targetWindow(focus().getScene().getWindow()).write(text);
    }

    private static Node focus() {
        return WaitForAsyncUtils.waitForAsyncFx(MOST_MILLIS,
                () -> Window.getWindows().stream().filter(it -> it.isFocused() && it instanceof Stage)
                        .map(it -> it.getScene().getFocusOwner()).filter(Objects::nonNull).reduce((_, last) -> last)
                        .orElseThrow(() -> new AssertionError("Nothing has the focus")));
    }

    private static boolean isCalled(Node node, String id) {
        return id.equals(node.getId());
    }

    private void tabTo(String id) {
        tabTo(node -> isCalled(node, id), id);
    }

    private void tabTo(Predicate<Node> wanted, String what) {
        List<Node> met = new ArrayList<>();
        while (!wanted.test(focus())) {
            assertThat(met).as("stops on the way to %s, and all around", what).doesNotContain(focus());
            met.add(focus());
            press(KeyCode.TAB);
        }
    }

    private void until(BooleanSupplier condition) {
        OpenWindow.until(condition);
    }

    private void add(String... paths) {
        window.copy(paths);
        press(KeyCode.CONTROL, KeyCode.V);
        until(() -> window.names().size() == paths.length);
    }

    private void goTo(String name) {
        tabTo("downloads");
        press(KeyCode.HOME);
        for (int row = 0; row < window.names().size() && !isSelected(name); row++) {
            press(KeyCode.DOWN);
        }
        until(() -> isSelected(name));
    }

    private boolean isSelected(String name) {
        TableView<DownloadRow> table = window.table();
        return OnJavaFx.get(() -> table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .map(DownloadRow::name).toList().equals(List.of(name)));
    }

    @Test
    void addsADownloadAndIsBackInTheList() {
        press(KeyCode.CONTROL, KeyCode.N);
        until(() -> isCalled(focus(), "links"));
        type(window.server.link("done/1"));
        tabTo("ui.add.verb");
        press(KeyCode.SPACE);
        until(() -> window.names().equals(List.of("1")) && focus() == window.table());
    }

    @Test
    void addsByCtrlEnterWithoutLeavingTheLinks() {
        press(KeyCode.CONTROL, KeyCode.N);
        window.copy("slow/one.iso");
        press(KeyCode.CONTROL, KeyCode.V);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> window.names().contains("one.iso") && focus() == window.table());
    }

    @Test
    void ordersAndGivesPriorities() {
        add("slow/one.iso", "slow/two.iso");
        goTo("two.iso");
        press(KeyCode.ALT, KeyCode.UP);
        until(() -> window.names().equals(List.of("two.iso", "one.iso")));
        goTo("one.iso");
        press(KeyCode.DIGIT0);
        until(() -> window.row("one.iso").download().place().priority() == Priority.P0
                && window.names().equals(List.of("one.iso", "two.iso")));
    }

    @Test
    void pausesAndResumes() {
        add("slow/one.iso");
        goTo("one.iso");
        press(KeyCode.SPACE);
        until(() -> window.row("one.iso").download().state() instanceof Paused);
        press(KeyCode.SPACE);
        until(() -> !(window.row("one.iso").download().state() instanceof Paused));
    }

    @Test
    void findsADownloadAndAllOfThemAgain() {
        add("slow/one.iso", "slow/two.iso");
        press(KeyCode.CONTROL, KeyCode.F);
        type("two");
        until(() -> window.names().equals(List.of("two.iso")));
        press(KeyCode.ENTER);
        assertThat(focus()).isSameAs(window.table());
        goTo("two.iso");
        press(KeyCode.CONTROL, KeyCode.F);
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        until(() -> window.names().size() == 2 && focus() == window.table());
    }

    @Test
    void opensTheDetailsGoesThroughThemAndClosesThem() {
        add("slow/one.iso");
        goTo("one.iso");
        press(KeyCode.F4);
        tabTo("details");
        press(KeyCode.RIGHT);
        until(() -> window.model.details().tabProperty().get() == DetailsViewModel.Tab.SEGMENTS);
        press(KeyCode.F4);
        until(() -> !window.model.details().shownProperty().get() && focus() == window.table());
    }

    @Test
    void changesASettingAndIsBackInTheList() {
        int before = window.settings.current().queue().atOnce();
        press(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> isCalled(focus(), "settingsTopics"));
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        tabTo("atOnceSlider");
        assertThat(focus()).isInstanceOf(Slider.class);
        press(KeyCode.RIGHT);
        until(() -> window.settings.current().queue().atOnce() == before + 1);
        press(KeyCode.ESCAPE);
        until(() -> focus() == window.table());
    }

    @Test
    void removesADownloadAndTakesThatBackByItsKeyOrByTheButtonOfTheBar() {
        add("slow/one.iso");
        goTo("one.iso");
        press(KeyCode.DELETE);
        until(() -> window.names().isEmpty() && window.model.downloads().undo().offerProperty().get().isPresent());
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window.names().contains("one.iso"));
        goTo("one.iso");
        press(KeyCode.DELETE);
        until(() -> window.names().isEmpty() && window.model.downloads().undo().offerProperty().get().isPresent());
        tabTo(node -> node.getStyleClass().contains("button") && isInTheBar(node), "the button of the bar");
        press(KeyCode.SPACE);
        until(() -> window.names().contains("one.iso"));
    }

    @Test
    void givesADownloadAnotherNameAndTakesThatBack() {
        add("slow/one.iso");
        goTo("one.iso");
        press(KeyCode.F2);
        until(() -> isCalled(focus(), "relocation-name"));
        press(KeyCode.END);
        type("2");
        press(KeyCode.ENTER);
        until(() -> window.names().contains("one.iso2"));
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window.names().contains("one.iso"));
    }

    private static boolean isInTheBar(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("notification-bar")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTEXT_MENU", "SHIFT,F10"})
    void opensTheMenuOfARowAndUsesIt(String keys) {
        add("slow/one.iso");
        goTo("one.iso");
        press(List.of(keys.split(",")).stream().map(KeyCode::valueOf).toArray(KeyCode[]::new));
        until(() -> menu().isPresent());
        List<String> met = new ArrayList<>();
        while (!met.contains("ui.action.pause")) {
            press(KeyCode.DOWN);
            assertThat(met).as("a whole round").doesNotHaveDuplicates();
            met.add(marked());
        }
        press(KeyCode.ENTER);
        until(() -> window.row("one.iso").download().state() instanceof Paused);
    }

    private static Optional<Window> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst();
    }

    private static String marked() {
        return OnJavaFx.get(() -> menu().orElseThrow().getScene().getRoot().lookupAll(".menu-item").stream()
                .filter(Node::isFocused).map(Node::getId).findFirst().orElse("nothing"));
    }

    @Test
    void opensTheMenuOfASection() {
        tabTo("sections");
        press(KeyCode.SHIFT, KeyCode.F10);
        until(() -> menu().isPresent());
        press(KeyCode.ESCAPE);
        until(() -> menu().isEmpty());
        assertThat(focus()).isSameAs(window.node("#sections"));
    }

    @Test
    void getsToEveryControl() {
        add("gone/one.iso");
        goTo("one.iso");
        press(KeyCode.F4);
        getsToAllOf(window.stage);
        press(KeyCode.CONTROL, KeyCode.N);
        getsToAllOf(Window.getWindows().getLast());
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.COMMA);
        getsToAllOf(Window.getWindows().getLast());
    }

    private static Set<Node> reachable(Window of) {
        return OnJavaFx.get(() -> EveryControlTest.controls(of).filter(it -> !it.isDisabled() && isSeen(it))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private void getsToAllOf(Window of) {
        Set<Node> left = reachable(of);
        for (int stop = 0; stop < MOST_STOPS && !left.isEmpty(); stop++) {
            left.remove(focus());
            press(KeyCode.TAB);
        }
        assertThat(left).as("what Tab does not get to").isEmpty();
    }

    @Test
    void sortsByAColumn() {
        add("done/big.iso");
        until(() -> window.row("big.iso").download().state() instanceof Completed);
        press(KeyCode.CONTROL, KeyCode.K);
        type("sort by size");
        press(KeyCode.ENTER);
        until(() -> window.model.query().sortProperty().get().key() == Sort.Key.SIZE);
    }

    @Test
    void getsToTheButtonOfARow() {
        add("gone/one.iso");
        tabTo(node -> node.getParent() != null && node.getParent().getStyleClass().contains("status"), "a remedy");
        press(KeyCode.SPACE);
        until(() -> isCalled(focus(), "link"));
        press(KeyCode.ESCAPE);
    }
}
