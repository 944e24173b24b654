package io.sluice.ui.common;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

/// Sentences one below the other, each with as many lines as it needs.
public final class SentenceList extends ListView<String> {
    public SentenceList(String accessibleText, List<String> sentences) {
        getStyleClass().add("sentences");
        setAccessibleText(accessibleText);
        setCellFactory(_ -> new Sentence());
        getItems().setAll(sentences);
    }

    /// Takes more lines where it is wider than the list.
    private static final class Sentence extends ListCell<String> {
        Sentence() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            setText(empty ? null : sentence);
        }
    }
}
