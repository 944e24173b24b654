package io.sluice.ui.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel.Tab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The details pane")
class DetailsTest extends WindowFixture {
    private void openOn(String path, String name) {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link(path)));
        OpenWindow.until(() -> window.names().contains(name));
        window.select(name);
        window.push(KeyCode.F4);
    }

    private boolean isShown(String selector) {
        return OnJavaFx.get(() -> window.robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent());
    }

    private String text(String id) {
        return OnJavaFx.get(() -> window.robot.lookup(node -> id.equals(node.getId()) && node instanceof Label)
                .tryQueryAs(Label.class).map(Label::getText).orElse(""));
    }

    private Button button(String id) {
        return OnJavaFx.get(() -> window.robot.lookup(node -> id.equals(node.getId())).queryButton());
    }

    private TabPane tabs() {
        return (TabPane) window.node("#details");
    }

    @Test
    void opensAndClosesByF4AndGivesTheFocusBack() {
        assertThat(isShown("#details")).isFalse();
        openOn("slow/one.iso", "one.iso");
        assertThat(isShown("#details")).isTrue();
        OnJavaFx.run(() -> tabs().requestFocus());
        window.push(KeyCode.F4);
        assertThat(isShown("#details")).isFalse();
        assertThat(OnJavaFx.get(() -> window.stage.getScene().getFocusOwner())).isEqualTo(window.table());
    }

    @Test
    void showsTheSelectedDownloadLive() {
        openOn("slow/one.iso", "one.iso");
        OpenWindow.until(() -> text("ui.details.kept").startsWith("195"));
        assertThat(text("ui.details.name")).isEqualTo("one.iso");
        assertThat(text("ui.details.links")).isEqualTo(window.server.link("slow/one.iso"));
    }

    @Test
    void drawsTheSpeedWhileItsTabIsInFront() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.SPEED.ordinal()));
        OpenWindow.until(() -> text("speed-words").startsWith("Last"));
        OpenWindow.until(() -> window.robot.lookup(".speed-graph .line").query().getBoundsInLocal().getWidth() > 0);
    }

    @Test
    void drawsWhatIsThereAndListsWhoFetches() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.SEGMENTS.ordinal()));
        OpenWindow.until(() -> text("segments-words").endsWith("One connection fetches.")
                && Math.abs(width(".segment-bar .missing") / width(".segment-bar .there") - 0.5) < 0.02);
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.CONNECTIONS.ordinal()));
        OpenWindow.until(() -> window.robot.lookup("#connections .label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList().contains("195\u2009KiB"));
        OnJavaFx.run(() -> window.model.downloads().pause().run());
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.SEGMENTS.ordinal()));
        OpenWindow.until(() -> text("segments-words").startsWith("195\u2009KiB")
                && text("segments-words").endsWith("Nobody fetches."));
    }

    @Test
    void listsWhatHappenedForTheClipboardToo() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.HISTORY.ordinal()));
        OnJavaFx.run(() -> window.model.downloads().pause().run());
        OpenWindow.until(() -> {
            button("history-copy").fire();
            return Clipboard.getSystemClipboard().getString().lines().map(line -> line.replaceAll(".*\t", "")).toList()
                    .equals(List.of("Started", "Paused by you"));
        });
    }

    @Test
    void copiesWhereTheBytesCameFrom() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.ORIGIN.ordinal()));
        OpenWindow.until(() -> {
            button("copy-ui.details.origin.answered").fire();
            return Clipboard.getSystemClipboard().getString().equals(window.server.link("slow/one.iso"));
        });
    }

    @Test
    void takesWhatRunsToAnotherFolderUnderAnotherName() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> button("ui.action.relocate").fire());
        OpenWindow.until(() -> window.robot.lookup("#relocation-name").tryQuery().isPresent());
        OnJavaFx.run(() -> {
            ((TextField) window.robot.lookup("#relocation-name").query()).setText("two.iso");
            button("ui.relocation.verb").fire();
        });
        OpenWindow.until(() -> window.names().equals(List.of("two.iso")));
    }

    private double width(String selector) {
        return window.robot.lookup(selector).tryQuery().filter(Node::isVisible)
                .map(node -> node.getBoundsInLocal().getWidth()).orElse(-1.0);
    }

    @Test
    void saysWhatToDoWhileNothingIsSelected() {
        window.push(KeyCode.F4);
        assertThat(isShown(".details .hint")).isTrue();
        assertThat(isShown("#details")).isFalse();
    }

    @Test
    void offersOfSeveralTheOverviewAlone() {
        openOn("slow/one.iso", "one.iso");
        OnJavaFx.run(() -> tabs().getSelectionModel().select(Tab.SPEED.ordinal()));
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("slow/two.iso")));
        OpenWindow.until(() -> window.names().contains("two.iso"));
        window.select("one.iso", "two.iso");
        OpenWindow.until(() -> text("ui.details.sum.selected").equals("2"));
        assertThat(OnJavaFx.get(() -> tabs().getTabs().stream().filter(tab -> !tab.isDisable()).count())).isEqualTo(1);
        window.select("two.iso");
        assertThat(OnJavaFx.get(() -> tabs().getSelectionModel().getSelectedIndex())).isEqualTo(Tab.SPEED.ordinal());
    }

    @Test
    void takesAsMuchOfTheHeightAsItWasLeftWith() {
        OnJavaFx.run(() -> window.model.details().take(60));
        openOn("slow/one.iso", "one.iso");
        List<Double> dividers = OnJavaFx.get(() -> List.of(
                ((SplitPane) window.node(".details-split")).getDividerPositions()[0]));
        assertThat(dividers.getFirst()).isBetween(0.37, 0.43);
    }

    @Test
    void asksForANewLinkOfAnUnfinishedDownload() {
        openOn("gone/one.iso", "one.iso");
        OpenWindow.until(() -> !button("ui.action.newLink").isDisabled());
        OnJavaFx.run(() -> button("ui.action.newLink").fire());
        assertThat(isShown("#link")).isTrue();
    }
}
