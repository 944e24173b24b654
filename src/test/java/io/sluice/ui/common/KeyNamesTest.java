package io.sluice.ui.common;

import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import io.sluice.i18n.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Keys")
@ExtendWith(OnJavaFx.class)
class KeyNamesTest {
    @ParameterizedTest
    @CsvSource({"en, Ctrl+Shift+Z, Ctrl+Shift+Z", "de, Ctrl+Shift+Z, Strg+Umschalt+Z", "de, Space, Leertaste",
            "de, Shift+Delete, Umschalt+Entf", "de, Alt+Home, Alt+Pos1", "en, Numpad 0, Numpad 0",
            "de, Numpad 0, Ziffernblock 0", "de, F4, F4"})
    void areCalledAsTheyAreMarked(Locale language, String keys, String marked) {
        assertThat(new KeyNames(Messages.in(language)).of(KeyCombination.valueOf(keys))).isEqualTo(marked);
    }

    @Test
    void areCalledSoInAMenuAndPressedAsEver() {
        MenuItem item = OnJavaFx.get(() -> new ActionControls(Messages.in(Locale.GERMAN)).menuItem(
                Action.always("ui.action.undo", MaterialDesignU.UNDO, () -> {
                }, "Shortcut+Z")));
        assertThat(item.getAccelerator().getDisplayText()).isEqualTo("Strg+Z");
        assertThat(item.getAccelerator().match(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true,
                false, false))).isTrue();
    }
}
