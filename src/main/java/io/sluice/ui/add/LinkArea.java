package io.sluice.ui.add;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.TabOrder;

/// Where links are pasted: Enter adds them, Shift+Enter begins another line.
final class LinkArea extends TextArea {
    private static final int ROWS = 4;
    private static final int COLUMNS = 48;

    /// @param confirm adds them, where that is possible
    LinkArea(Messages messages, StringProperty links, Runnable confirm) {
        setId("links");
        TabOrder.keepIn(this);
        setPrefRowCount(ROWS);
        setPrefColumnCount(COLUMNS);
        setPromptText(messages.get("ui.add.prompt"));
        textProperty().bindBidirectional(links);
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                if (pressed.isShiftDown()) {
                    replaceSelection("\n");
                } else {
                    confirm.run();
                }
                pressed.consume();
            }
        });
    }
}
