package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import io.sluice.model.Replacement;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window whose list cannot be read")
@ExtendWith(OnJavaFx.class)
class LostListPaneTest {
    @TempDir
    Path folder;
    private OpenWindow window;
    private List<Replacement> answers;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(folder, Map.of());
        answers = window.loseTheList();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Button button(String id) {
        return OnJavaFx.get(
                () -> window.robot.lookup((Node node) -> id.equals(node.getId()) && node.isVisible())
                        .queryAs(Button.class));
    }

    @Test
    void takesTheOtherBackupByTheKeyboardAlone() {
        Node newest = window.node(".lost-list .radio-button");
        OnJavaFx.run(newest::requestFocus);
        window.push(KeyCode.DOWN);
        OpenWindow.until(() -> ((Label) window.node("#missing")).getText().contains("Nov 23"));
        OnJavaFx.run(button("ui.lost.takeBackup")::requestFocus);
        window.push(KeyCode.SPACE);
        assertThat(answers).singleElement().isInstanceOfSatisfying(Replacement.Backup.class,
                backup -> assertThat(backup.file()).isEqualTo(Path.of("a.zip")));
    }

    @Test
    void opensTheListOnceItIsChosen() {
        OnJavaFx.run(button("ui.lost.startEmpty")::fire);
        assertThat(answers).containsExactly(new Replacement.EmptyList(Set.of()));
        assertThat(((Label) window.node("#empty")).getText()).isEqualTo(window.messages.get("ui.opening"));
        window.attach();
        assertThat(((Label) window.node("#empty")).getText()).isEqualTo(window.messages.get("ui.empty"));
    }

    @Test
    void quitsWithoutAChoice() {
        Node quit = OnJavaFx.get(() -> window.robot.lookup(".lost-list .buttons .button")
                .match((Node node) -> "ui.action.quit".equals(node.getId())).query());
        OnJavaFx.run(((Button) quit)::fire);
        assertThat(window.quits).hasValue(1);
        assertThat(answers).isEmpty();
    }
}
