package io.sluice.ui.main;

import java.time.Clock;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Priority;
import io.sluice.model.WhenDone;
import io.sluice.scheduler.Timekeeper;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.ClipboardWatch;
import io.sluice.viewmodel.UndoViewModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("By the keyboard alone, the main window")
class MainWindowTest extends WindowFixture {
    private void paste(String... paths) {
        window.copy(paths);
        window.push(KeyCode.CONTROL, KeyCode.V);
        int count = paths.length;
        OpenWindow.until(() -> window.model.downloads().rows().size() >= count);
    }

    private Priority priority(String name) {
        return window.row(name).download().place().priority();
    }

    @Test
    void saysWhatToDoWhileItIsEmpty() {
        assertThat(((Label) window.node("#empty")).getText()).isEqualTo(window.messages.get("ui.empty"));
    }

    @Test
    void addsEveryLinkOfTheClipboardByCtrlV() {
        paste("slow/one.iso", "slow/two.mp3");
        assertThat(window.names()).containsExactly("one.iso", "two.mp3");
    }

    @Test
    void pausesAndResumesBySpace() {
        paste("slow/one.iso");
        window.select("one.iso");
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> window.row("one.iso").download().state() instanceof Paused);
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> !(window.row("one.iso").download().state() instanceof Paused));
    }

    @Test
    void goesOnWhereItWasPausedWithMoreThanTheTailThatIsCompared() {
        paste("steady/one.iso");
        OpenWindow.until(() -> window.row("one.iso").numbersProperty().get().fraction() > 0.18);
        window.select("one.iso");
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> window.row("one.iso").download().state() instanceof Paused);
        double kept = window.row("one.iso").numbersProperty().get().fraction();
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> window.row("one.iso").numbersProperty().get().fraction() > kept + 0.03);
        assertThat(window.row("one.iso").download().state()).isEqualTo(new Downloading(1));
    }

    @Test
    void givesPrioritiesByTheirDigits() {
        paste("slow/one.iso", "slow/two.iso");
        window.select("two.iso");
        window.push(KeyCode.DIGIT0);
        OpenWindow.until(() -> priority("two.iso") == Priority.P0);
        assertThat(window.names()).containsExactly("two.iso", "one.iso");
        window.push(KeyCode.DIGIT2);
        OpenWindow.until(() -> priority("two.iso") == Priority.P2);
        assertThat(window.names()).containsExactly("one.iso", "two.iso");
    }

    @Test
    void keepsTheSelectionOfRowsThatMove() {
        paste("slow/one.iso", "slow/two.iso");
        window.select("one.iso");
        window.push(KeyCode.ALT, KeyCode.DOWN);
        OpenWindow.until(() -> window.model.downloads().rows().getLast().name().equals("one.iso"));
        assertThat(OnJavaFx.get(() -> List.copyOf(window.table().getSelectionModel().getSelectedItems())))
                .containsExactly(window.row("one.iso"));
        window.push(KeyCode.ALT, KeyCode.UP);
        OpenWindow.until(() -> window.model.downloads().rows().getFirst().name().equals("one.iso"));
    }

    @Test
    void removesAtOnceWhatHasNoBytes() {
        paste("gone/one.iso");
        window.select("one.iso");
        window.push(KeyCode.DELETE);
        OpenWindow.until(() -> window.model.downloads().rows().isEmpty());
    }

    @Test
    void selectsAllByCtrlA() {
        paste("slow/one.iso", "slow/two.iso");
        window.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(OnJavaFx.get(() -> window.model.downloads().selectionProperty().get())).hasSize(2);
    }

    @Test
    void tellsOfOneThatWaitsWhenItStartsAndIsDone() {
        OnJavaFx.run(() -> window.model.settings().slots().atOnce().textProperty().set("1"));
        paste("steady/one.iso", "steady/two.iso");
        OpenWindow.until(() -> window.row("one.iso").download().content().totalBytes() > 0);
        window.select("one.iso");
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> window.row("two.iso").download().state() instanceof Downloading);
        window.push(KeyCode.SPACE);
        OpenWindow.until(() -> window.row("one.iso").leftProperty().get().end().isPresent());
        OpenWindow.until(() -> leftOf("one.iso").getText().matches("~\\d?\\d:\\d\\d\\h[AP]M"));
        assertThat(leftOf("one.iso").getTooltip().getText())
                .matches("Starts about \\d?\\d:\\d\\d\\h[AP]M, done about \\d?\\d:\\d\\d\\h[AP]M");
    }

    private LeftCell leftOf(String name) {
        return OnJavaFx.get(() -> window.robot.lookup(".table-cell").queryAllAs(TableCell.class)
                .stream().filter(LeftCell.class::isInstance).map(LeftCell.class::cast)
                .filter(it -> it.getTableRow().getItem() != null && it.getTableRow().getItem().name().equals(name))
                .findFirst().orElseThrow());
    }

    @Test
    void opensAFinishedFileByEnterAndItsFolderByCtrlEnter() {
        paste("done/one.iso");
        OpenWindow.until(() -> window.row("one.iso").download().state() instanceof Completed);
        window.select("one.iso");
        OpenWindow.until(() -> window.model.opening().open().enabledProperty().get());
        window.push(KeyCode.ENTER);
        OpenWindow.until(() -> window.desktop.opened().size() == 1);
        assertThat(window.desktop.shown()).isEmpty();
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWindow.until(() -> window.desktop.shown().size() == 1);
        assertThat(window.desktop.opened()).hasSize(1);
    }

    @Test
    void opensAFinishedFileByADoubleClick() {
        paste("done/one.iso");
        OpenWindow.until(() -> window.row("one.iso").download().state() instanceof Completed);
        click("one.iso", 1);
        click("one.iso", 2);
        OpenWindow.until(() -> window.desktop.opened().size() == 1);
    }

    // Not by the robot: where there is no display, its primary clicks arrive as those that open menus.
    private void click(String name, int count) {
        TableRow<?> row = OnJavaFx.get(() -> window.robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(it -> it.getItem() == window.row(name)).findFirst().orElseThrow());
        OnJavaFx.run(() -> Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0,
                MouseButton.PRIMARY, count, false, false, false, false, false, false, false, false, false, true,
                null)));
    }

    @Test
    void asksToQuitByCtrlQ() {
        window.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(window.quits).hasValue(1);
    }

    @Test
    void takesARemovalBackByTheKeyboard() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("slow/one.iso")));
        OpenWindow.until(() -> window.names().contains("one.iso"));
        window.select("one.iso");
        window.push(KeyCode.DELETE);
        OpenWindow.until(() -> window.names().isEmpty() && undo().offerProperty().get().isPresent());
        window.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWindow.until(() -> window.names().contains("one.iso") && undo().offerProperty().get().isEmpty());
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        OpenWindow.until(() -> window.names().isEmpty());
    }

    @Test
    void setsInItsToolBarHowManyRunAtOnce() {
        MenuButton slots = (MenuButton) window.node("#slots");
        OnJavaFx.run(() -> {
            slots.requestFocus();
            slots.show();
        });
        OnJavaFx.run(() -> slots.getItems().get(6).fire());
        OpenWindow.until(() -> window.settings.current().queue().atOnce() == 7);
        OpenWindow.until(() -> slots.getText().equals("7"));
        assertThat(OnJavaFx.get(slots::getAccessibleText)).isEqualTo("Downloads at once: 7");

        OnJavaFx.run(() -> window.model.settings().slots().atOnce().textProperty().set("70"));
        assertThat(OnJavaFx.get(slots::getText)).as("what holds, not what is typed").isEqualTo("7");
    }

    @Test
    void showsOneNoticeAfterTheOtherWithItsOwnButtonAlone() {
        OnJavaFx.run(() -> window.model.add().addNow("no link"));
        OpenWindow.until(() -> buttonsOfTheBar().equals(List.of("Close")));
        OnJavaFx.run(() -> window.model.settings().schedule().whenDone().valueProperty().set(WhenDone.SHUT_DOWN));
        OpenWindow.until(() -> window.settings.current().schedule().whenDone() == WhenDone.SHUT_DOWN);
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/one.iso")));
        OpenWindow.until(() -> window.model.downloads().end().plannedProperty().get().isPresent());
        OpenWindow.until(() -> buttonsOfTheBar().contains("Not now"));
        assertThat(buttonsOfTheBar()).containsExactly("Not now");
        OnJavaFx.run(() -> window.model.downloads().end().stay().run());
        OpenWindow.until(() -> buttonsOfTheBar().contains("Close"));
        assertThat(buttonsOfTheBar()).containsExactly("Close");
    }

    @Test
    void makesRoomForANoticeAboveWhichEveryRowIsSeen() {
        double before = OnJavaFx.get(() -> window.table().getHeight());
        OnJavaFx.run(() -> window.model.add().addNow("no link"));
        OpenWindow.until(() -> window.table().getHeight() < before - 30);
        OnJavaFx.run(() -> window.robot.lookup("Close").queryButton().fire());
        OpenWindow.until(() -> window.table().getHeight() == before);
    }

    @Test
    void offersLinksThatWereCopiedElsewhereAndShowsThemInTheDialog() {
        copyElsewhere("https://files.example/a.iso");
        OpenWindow.until(() -> buttonsOfTheBar().equals(List.of("Add", "Look first…", "No")));
        assertThat(window.names()).isEmpty();

        OnJavaFx.run(() -> window.robot.lookup("Look first…").queryButton().fire());

        OpenWindow.until(() -> window.robot.lookup("#links").tryQuery().isPresent());
        assertThat(OnJavaFx.get(() -> window.model.add().textProperty().get()))
                .isEqualTo("https://files.example/a.iso");
    }

    private void copyElsewhere(String text) {
        window.copyText("nothing");
        window.settings.change(now -> now.withDesktop(now.desktop().withWatchesClipboard(true)));
        ClipboardWatch watch = OnJavaFx.get(() -> window.model.clipboardWatch(
                new Timekeeper(Clock.systemUTC(), (_, _) -> {
                }), window.steps()::copiedText, _ -> {
                }));
        window.copyText(text);
        OnJavaFx.run(() -> watch.windowFocused(true));
    }

    private List<String> buttonsOfTheBar() {
        return OnJavaFx.get(() -> window.robot.lookup(".notification-bar .button").queryAllAs(Button.class).stream()
                .map(Button::getText).toList());
    }

    private UndoViewModel undo() {
        return window.model.downloads().undo();
    }
}
