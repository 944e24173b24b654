package io.sluice.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import io.sluice.model.ApiUse;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.query.SavedSearch;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A dialog")
class DialogsTest extends WindowFixture {
    private void type(String selector, String text) {
        var field = (TextInputControl) window.node(selector);
        OnJavaFx.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        window.robot.targetWindow(field.getScene().getWindow()).write(text);
    }

    /// As people do with what is long.
    private void paste(String selector, String path) {
        window.copy(path);
        Node field = window.node(selector);
        OnJavaFx.run(field::requestFocus);
        window.push(KeyCode.CONTROL, KeyCode.V);
    }

    private Set<String> remarks() {
        return OnJavaFx.get(() -> window.robot.lookup(".remark").queryAllAs(Label.class).stream()
                .filter(Node::isVisible).map(Label::getText).collect(Collectors.toSet()));
    }

    private void press(String key) {
        window.fire(key);
    }

    @Test
    void ofSettingsTakesEffectWhileItIsTyped() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        type("#settingsSearch", "at once");
        type("#atOnce", "7");
        OpenWindow.until(() -> window.settings.current().queue().atOnce() == 7);
    }

    @Test
    void ofSettingsShowsTheTopicThatIsChosenByTheKeyboard() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(window.robot.lookup("#folder").tryQuery()).isPresent();
        window.push(KeyCode.DOWN);
        assertThat(window.robot.lookup("#folder").tryQuery()).isEmpty();
        assertThat(window.robot.lookup("#categories").tryQuery()).isPresent();
    }

    @Test
    void ofSettingsFindsThemInAllTopicsAndSaysWhereThereAreNone() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        type("#settingsSearch", "ONE host");
        assertThat(window.robot.lookup("#perHost").tryQuery()).as("of the queue").isPresent();
        assertThat(window.robot.lookup("#connectionsPerHost").tryQuery()).as("of connections").isPresent();
        assertThat(window.robot.lookup("#folder").tryQuery()).isEmpty();
        type("#settingsSearch", "colour of the sky");
        assertThat(window.robot.lookup((Node node) -> node instanceof Label label && window.messages
                .get("ui.settings.nothingFound", "colour of the sky").equals(label.getText())).tryQuery()).isPresent();
    }

    @Test
    void ofSettingsTakesANumberFromItsSlider() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        type("#settingsSearch", "at once");
        OnJavaFx.run(() -> ((Slider) window.node("#atOnceSlider")).setValue(8));
        OpenWindow.until(() -> window.settings.current().queue().atOnce() == 8);
        assertThat(((TextInputControl) window.node("#atOnce")).getText()).isEqualTo("8");
    }

    @Test
    void ofSettingsSaysWhoUsesTheApiForAsLongAsItIsSeen() {
        var looks = new AtomicInteger();
        window.model.apiStarted(() -> Optional
                .of(new ApiUse("http://127.0.0.1:17580", looks.incrementAndGet(), 0, 0, 0, null)));
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        type("#settingsSearch", "who uses it");
        var shown = (Label) window.node("#apiUse");
        assertThat(OnJavaFx.get(shown::getText)).contains("127.0.0.1:17580");
        int first = looks.get();
        OpenWindow.until(() -> looks.get() > first);
        assertThat(OnJavaFx.get(shown::getAccessibleText)).contains("listen to events: ");
        type("#settingsSearch", "at once");
        assertThat(OnJavaFx.get(() -> shown.getScene() == null)).isTrue();
    }

    @Test
    void ofSettingsChangesTheLookOfEveryWindowAtOnce() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        OnJavaFx.run(() -> {
            window.model.settings().appearance().accent().valueProperty().set(Accent.PURPLE);
            window.model.settings().appearance().textPercent().valueProperty().set(150);
        });
        for (var open : OnJavaFx.get(() -> List.copyOf(Window.getWindows()))) {
            assertThat(open.getScene().getRoot().getStyleClass()).contains("look-purple", "look-text-150")
                    .doesNotContain("look-blue", "look-text-100");
        }
    }

    @Test
    void ofSettingsSaysAtTheFieldWhatCannotBe() {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        type("#settingsSearch", "at once");
        type("#atOnce", "11");
        assertThat(remarks()).containsExactly(window.messages.get("settings.notInRange", 1, 10));
        assertThat(window.node("#atOnce").getAccessibleHelp()).isNotBlank();
        type("#atOnce", "4");
        assertThat(remarks()).isEmpty();
        OpenWindow.until(() -> window.settings.current().queue().atOnce() == 4);
    }

    @Test
    void ofNewDownloadsIsUsedByTheKeyboardAlone() {
        window.push(KeyCode.CONTROL, KeyCode.N);
        paste("#links", "slow/one.iso");
        press("ui.add.verb");
        OpenWindow.until(() -> window.names().contains("one.iso"));
    }

    @Test
    void ofNewDownloadsAddsByEnterAndBeginsALineByShiftAndEnter() {
        window.push(KeyCode.CONTROL, KeyCode.N);
        paste("#links", "slow/one.iso");
        window.push(KeyCode.SHIFT, KeyCode.ENTER);
        paste("#links", "slow/two.iso");
        window.push(KeyCode.ENTER);
        OpenWindow.until(() -> window.names().containsAll(List.of("one.iso", "two.iso")));
        assertThat(window.robot.lookup("#links").tryQuery()).as("closed").isEmpty();
    }

    @Test
    void ofNewDownloadsShowsWhatServersSayAMomentAfterTyping() {
        window.push(KeyCode.CONTROL, KeyCode.N);
        paste("#links", "gone/one.iso");
        OpenWindow.until(() -> window.model.add().rows().rows().getFirst().remarkProperty().get().isPresent());
        window.push(KeyCode.ESCAPE);
        assertThat(window.model.notices().mentionedProperty().get()).isPresent();
    }

    @Test
    void ofNewDownloadsCannotBeConfirmedWithoutALink() {
        window.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(window.button("ui.add.verb").isDisabled()).isTrue();
    }

    @Test
    void ofNewDownloadsStaysOpenWithWhatCannotBeFetched() {
        window.push(KeyCode.CONTROL, KeyCode.N);
        OnJavaFx.run(() -> ((TextInputControl) window.node("#links"))
                .setText(window.server.link("slow/one.iso") + "\nftp://host/two.iso"));
        press("ui.add.verb");
        OpenWindow.until(() -> window.names().contains("one.iso"));
        assertThat(((TextInputControl) window.node("#links")).getText()).isEqualTo("ftp://host/two.iso");
    }

    @Test
    void ofSpeedLimitsIsUsedByTheKeyboardAlone() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("slow/one.iso")));
        OpenWindow.until(() -> window.names().contains("one.iso"));
        window.select("one.iso");
        window.push(KeyCode.CONTROL, KeyCode.L);
        type("#ownSpeedLimit", "quick");
        press("ui.speedLimit.verb");
        assertThat(remarks()).hasSize(1);
        type("#ownSpeedLimit", "300");
        press("ui.speedLimit.verb");
        OpenWindow.until(() -> window.row("one.iso").download().request().options().bytesPerSecond() == 307_200);
    }

    @Test
    void ofAKeptSearchGivesItAName() {
        window.keepSearch("film size:>1G");
        OnJavaFx.run(window.steps()::renameSearch);
        type("#searchName", " ");
        press("ui.searchName.verb");
        assertThat(remarks()).containsExactly(window.messages.get("search.noName"));
        type("#searchName", "Large films");
        press("ui.searchName.verb");
        OpenWindow.until(() -> window.settings.current().list().searches()
                .equals(List.of(new SavedSearch("Large films", "film size:>1G"))));
    }

    @Test
    void ofAHostSaysWhatWasLearnedAndKeepsItsRule() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/one.iso")));
        OpenWindow.until(() -> window.names().contains("one.iso"));
        window.select("one.iso");
        window.push(KeyCode.CONTROL, KeyCode.H);
        OpenWindow.until(() -> !((Label) window.node("#learned")).getText().isBlank());
        type("#hostConnections", "2");
        press("ui.host.verb");
        OpenWindow.until(() -> window.settings.current().transfer().hosts().rules().size() == 1);
    }

    @Test
    void asksForALinkWhereTheOldOneLeadsNowhere() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("gone/one.iso")));
        OpenWindow.until(() -> window.model.downloads().rows().stream()
                .anyMatch(row -> row.download().state() instanceof Failed));
        window.copyText("");
        OpenWindow.until(() -> window.robot.lookup(".status .button").tryQuery().isPresent());
        OnJavaFx.run(() -> ((Button) window.node(".status .button")).fire());
        press("ui.link.verb");
        assertThat(remarks()).hasSize(1);
        OnJavaFx.run(() -> ((TextField) window.node("#link")).setText(window.server.link("done/one.iso")));
        press("ui.link.verb");
        OpenWindow.until(() -> !(window.row("one.iso").download().state() instanceof Failed));
    }

    @Test
    void ofALinkThatIsInTheListAlreadyAddsItOnceMore() {
        askAboutADuplicate();
        press("ui.duplicate.addAgain");
        OpenWindow.until(() -> window.names().size() == 2);
    }

    @Test
    void ofALinkThatIsInTheListAlreadyLeavesItOutWhenItIsClosedByTheKeyboard() {
        askAboutADuplicate();
        window.push(KeyCode.ESCAPE);
        OpenWindow.until(() -> window.model.duplicates().questionProperty().get().isEmpty());
        assertThat(window.names()).containsExactly("one.iso");
    }

    @Test
    void ofAFinishedLinkOpensItsFile() {
        String link = window.server.link("done/one.iso");
        OnJavaFx.run(() -> window.model.add().addNow(link));
        OpenWindow.until(() -> window.names().contains("one.iso")
                && window.row("one.iso").download().state() instanceof Completed);
        OnJavaFx.run(() -> window.model.add().addNow(link));
        OpenWindow.until(() -> window.robot.lookup("#always").tryQuery().isPresent());
        press("ui.duplicate.open");
        OpenWindow.until(() -> window.desktop.opened().size() == 1);
        assertThat(window.names()).containsExactly("one.iso");
    }

    private void askAboutADuplicate() {
        String link = window.server.link("slow/one.iso");
        OnJavaFx.run(() -> window.model.add().addNow(link));
        OpenWindow.until(() -> window.names().contains("one.iso"));
        OnJavaFx.run(() -> window.model.add().addNow(link));
        OpenWindow.until(() -> window.robot.lookup("#always").tryQuery().isPresent());
    }

    @Test
    void ofAFileThatNoTrashTakesHasTheVerbOnItsButton() {
        window.trash.takeNothing();
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/one.iso")));
        OpenWindow.until(() -> window.names().contains("one.iso")
                && window.row("one.iso").download().state() instanceof Completed);
        deleteWithFile();
        assertThat(window.button("ui.delete.verb").getText()).isEqualTo("_Delete file");
        window.push(KeyCode.ESCAPE);
        OpenWindow.until(() -> window.robot.lookup(".dialog-pane").tryQuery().isEmpty());
        assertThat(window.names()).containsExactly("one.iso");
        deleteWithFile();
        press("ui.delete.verb");
        OpenWindow.until(() -> window.names().isEmpty());
    }

    private void deleteWithFile() {
        window.select("one.iso");
        window.push(KeyCode.SHIFT, KeyCode.DELETE);
        OpenWindow.until(() -> window.robot.lookup(".dialog-pane").tryQuery().isPresent());
    }

    @Test
    void ofActionsRunsTheOneThatIsTyped() {
        window.push(KeyCode.CONTROL, KeyCode.K);
        type("#paletteSearch", "pause ALL");
        window.push(KeyCode.ENTER);
        OpenWindow.until(() -> window.model.downloads().queueProperty().get().paused());
        assertThat(window.robot.lookup("#paletteSearch").tryQuery()).as("closed").isEmpty();
    }

    @Test
    void ofActionsLeavesOutWhatCannotBeDoneNow() {
        window.push(KeyCode.CONTROL, KeyCode.K);
        type("#paletteSearch", window.messages.get("ui.action.retry"));
        assertThat(OnJavaFx.get(() -> window.robot.lookup("#paletteActions").queryListView().getItems())).isEmpty();
    }

    @Test
    void ofKeysNamesEveryOne() {
        window.push(KeyCode.F1);
        Set<String> words = OnJavaFx.get(() -> window.robot.from(window.node("#keys")).lookup(".label")
                .queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toSet()));
        assertThat(words).contains(window.messages.get("ui.action.pause"), "Ctrl+K", "F1");
    }

    @Test
    void ofAListSaysWhatIsInItAndAddsIt() throws Exception {
        Path list = Files.write(folder.resolve("list.txt"),
                List.of("nonsense", window.server.link("slow/one.iso"), window.server.link("slow/one.iso")));
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.robot.lookup("#remarks").tryQuery().isPresent());
        assertThat(window.node("#knownToo").isVisible()).isTrue();
        assertThat(window.button("ui.import.verb").isDisabled()).isFalse();
        press("ui.import.verb");
        OpenWindow.until(() -> window.names().equals(List.of("one.iso")));
    }

    @Test
    void ofAListWithNothingInItHasNoWayOn() throws Exception {
        Path list = Files.writeString(folder.resolve("list.txt"), "nonsense");
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.robot.lookup("#remarks").tryQuery().isPresent());
        assertThat(window.button("ui.import.verb").isDisabled()).isTrue();
        window.push(KeyCode.ESCAPE);
        OpenWindow.until(() -> window.model.exchange().possibleProperty().get());
    }

    @Test
    void ofAnExportOffersSecretsForWhatIsReadAgainAlone() {
        window.push(KeyCode.CONTROL, KeyCode.S);
        OpenWindow.until(() -> window.robot.lookup("#secrets").tryQuery().isPresent());
        CheckBox secrets = (CheckBox) window.node("#secrets");
        assertThat(secrets.isSelected()).isFalse();
        OnJavaFx.run(() -> window.robot.lookup("#format").queryComboBox().getSelectionModel().select(1));
        assertThat(secrets.isDisabled()).isTrue();
        assertThat(remarks()).containsExactly(window.messages.get("ui.export.remark.csv"));
    }
}
