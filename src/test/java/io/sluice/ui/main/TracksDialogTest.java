package io.sluice.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import io.sluice.model.Priority;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.ExchangeViewModel.Idle;
import io.sluice.viewmodel.TrackRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The dialog of tracks")
class TracksDialogTest extends WindowFixture {
    private Path playlist(String... names) throws IOException {
        return Files.writeString(folder.resolve("list.m3u"), Stream.of(names)
                .map(it -> "#EXTINF:61,Anna - " + it + "\n" + window.server.link("slow/" + it + ".mp3"))
                .collect(Collectors.joining("\n", "#EXTM3U\n", "\n")));
    }

    private void open(String... names) throws IOException {
        Path list = playlist(names);
        OnJavaFx.run(() -> window.model.exchange().open(list));
        untilTitles(names);
        OpenWindow.until(() -> table().isFocused());
    }

    private void untilTitles(String... names) {
        OpenWindow.until(() -> window.robot.lookup("#tracks").tryQuery().isPresent()
                && table().getItems().stream().map(TrackRow::title).toList().equals(List.of(names)));
    }

    @SuppressWarnings("unchecked")
    private TableView<TrackRow> table() {
        return window.robot.lookup("#tracks").queryAs(TableView.class);
    }

    private List<String> chosen() {
        return OnJavaFx.get(() -> table().getItems().stream().filter(row -> row.chosenProperty().get())
                .map(TrackRow::title).toList());
    }

    private void press(KeyCode... keys) {
        window.robot.push(keys);
    }

    private static Window top() {
        return Window.getWindows().getLast();
    }

    @Test
    void queuesByTheKeyboardWhatIsLeftChosen() throws Exception {
        open("one", "two", "three");
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        OpenWindow.until(() -> chosen().size() == 2);
        press(KeyCode.SPACE);
        OpenWindow.until(() -> chosen().size() == 3);
        press(KeyCode.SPACE);
        press(KeyCode.ENTER);
        OpenWindow.until(() -> window.names().size() == 2);
        assertThat(window.names()).hasSize(2);
        assertThat(window.robot.lookup("#tracks").tryQuery()).as("closed").isEmpty();
        assertThat(window.model.exchange().stageProperty().get()).isInstanceOf(Idle.class);
    }

    @Test
    void choosesAllOfWhatIsSearchedFor() throws Exception {
        open("one", "two", "twelve");
        window.fire("ui.tracks.nothing");
        assertThat(chosen()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.F);
        window.robot.targetWindow(top()).write("TW");
        untilTitles("two", "twelve");
        press(KeyCode.ENTER);
        OpenWindow.until(() -> table().isFocused());
        press(KeyCode.CONTROL, KeyCode.A);
        assertThat(chosen()).containsExactly("two", "twelve");
        assertThat(((Label) window.node("#counted")).getText()).isEqualTo("Chosen: 2. Shown: 2 of 2.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void queuesWithThePriorityThatIsChosen() throws Exception {
        open("one");
        OnJavaFx.run(() -> ((ComboBox<Priority>) window.node("#trackPriority")).setValue(Priority.P2));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWindow.until(() -> window.names().equals(List.of("one.mp3")));
        assertThat(window.row("one.mp3").download().place().priority()).isEqualTo(Priority.P2);
    }

    @Test
    void asksBeforeTracksAreDeleted() throws Exception {
        open("one", "two");
        press(KeyCode.SPACE);
        press(KeyCode.DELETE);
        assertThat(window.robot.lookup((Node node) -> node instanceof Label label && label.getText() != null
                && label.getText().startsWith("One track is taken off the library")).tryQuery()).isPresent();
        window.fire("ui.tracks.deleteVerb");
        OpenWindow.until(() -> table().getItems().size() == 1);
    }

    @Test
    void sortsByWhatAColumnHolds() throws Exception {
        open("b", "C", "a");
        OnJavaFx.run(
                () -> table().getSortOrder().setAll(List.<TableColumn<TrackRow, ?>>of(table().getColumns().get(1))));
        untilTitles("a", "b", "C");
    }

    @Test
    void showsTheLibraryByItsKey() throws Exception {
        open("one");
        press(KeyCode.ESCAPE);
        OpenWindow.until(() -> window.robot.lookup("#tracks").tryQuery().isEmpty());
        press(KeyCode.CONTROL, KeyCode.T);
        untilTitles("one");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void ofALinkSaysAtTheFieldWhatIsNoLinkAndTakesTheCopiedOne() {
        window.copyText("https://example.org/feed.xml");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        var link = (TextField) window.node("#listLink");
        assertThat(link.getText()).isEqualTo("https://example.org/feed.xml");
        OnJavaFx.run(() -> link.setText("ftp://example.org/feed.xml"));
        press(KeyCode.ENTER);
        assertThat(link.getAccessibleHelp()).contains("ftp");
        assertThat(window.robot.lookup("#listLink").tryQuery()).as("still open").isPresent();
    }
}
