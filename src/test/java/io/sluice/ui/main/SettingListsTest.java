package io.sluice.ui.main;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import io.sluice.model.HostRule;
import io.sluice.model.query.Category;
import io.sluice.model.query.FilterText;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A list in the settings, by the keyboard alone,")
class SettingListsTest extends WindowFixture {
    private void find(String what) {
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        OnJavaFx.run(() -> ((TextField) window.node("#settingsSearch")).setText(what));
    }

    private void enter(String list) {
        OnJavaFx.run(() -> window.node(list).requestFocus());
    }

    private void write(String text) {
        window.robot.targetWindow(OnJavaFx.get(() -> window.node("#settingsSearch").getScene().getWindow()))
                .write(text);
    }

    @Test
    void takesACategoryWithItsFolder() {
        find("categories");
        enter("#categories");
        window.push(KeyCode.INSERT);
        assertThat(OnJavaFx.get(() -> window.node("#categoryName").isFocused())).isTrue();
        write("Papers");
        window.push(KeyCode.TAB);
        write("ext:pdf");
        window.push(KeyCode.TAB);
        window.push(KeyCode.TAB);
        write(folder.resolve("papers").toString());
        Category papers = new Category("Papers", FilterText.parse("ext:pdf").filter(), folder.resolve("papers"));
        OpenWindow.until(() -> window.settings.current().list().categories().contains(papers));
    }

    @Test
    void takesAHostAndChangesAndRemovesIt() {
        find("single hosts");
        enter("#hosts");
        window.push(KeyCode.INSERT);
        write("example.org");
        window.push(KeyCode.TAB);
        window.push(KeyCode.TAB);
        write("2");
        OpenWindow.until(() -> window.settings.current().transfer().hosts().rules()
                .contains(new HostRule("example.org", 0, 2)));
        enter("#hosts");
        window.push(KeyCode.DELETE);
        OpenWindow.until(() -> window.settings.current().transfer().hosts().rules().isEmpty());
    }

    @Test
    void changesItsOrderAndKeepsTheRowSelected() {
        find("categories");
        enter("#categories");
        window.push(KeyCode.ALT, KeyCode.DOWN);
        OpenWindow.until(() -> window.settings.current().list().categories().get(1)
                .equals(Category.OF_KINDS.getFirst()));
        assertThat(OnJavaFx.get(() -> ((TextField) window.node("#categoryRule")).getText())).isEqualTo("type:music");
    }

    @Test
    void isFoundByWhatIsInside() {
        find("empty for the usual");
        assertThat(window.robot.lookup("#categories").tryQuery()).isPresent();
        assertThat(window.robot.lookup("#hosts").tryQuery()).isPresent();
    }
}
