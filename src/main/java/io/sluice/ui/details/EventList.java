package io.sluice.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.EventLine;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What happened and when, a line each, the last one in sight; all of it can be copied.
final class EventList {
    private static final double SCROLL_BAR = 24;
    /// Left and right of a cell together, as the sheet gives it.
    private static final double SIDES = 32;

    private final BorderPane pane = new BorderPane();
    private final ListView<EventLine> list = new ListView<>();
    private final Messages messages;

    /// @param key of what the lines are called
    /// @param id  of the list
    EventList(Messages messages, String key, String id) {
        this.messages = messages;
        list.setId(id);
        list.setAccessibleText(messages.get(key));
        list.setPlaceholder(new Label(messages.get("ui.details.events.none")));
        list.setCellFactory(_ -> new Cell());
        var copy = new Button(messages.get("ui.details.copy"), Icons.icon(MaterialDesignC.CONTENT_COPY));
        copy.setId(id + "-copy");
        copy.setOnAction(_ -> copy());
        var bar = new HBox(copy);
        bar.getStyleClass().add("details-content");
        pane.setCenter(list);
        pane.setRight(bar);
    }

    Node node() {
        return pane;
    }

    void show(List<EventLine> lines) {
        List<EventLine> before = list.getItems();
        boolean goesOn = !before.isEmpty() && lines.size() >= before.size()
                && lines.subList(0, before.size()).equals(before);
        boolean follows = !goesOn || isLastInSight();
        if (goesOn) {
            before.addAll(lines.subList(before.size(), lines.size()));
        } else {
            before.clear();
            before.addAll(lines);
        }
        if (follows && !lines.isEmpty()) {
            list.scrollTo(lines.size() - 1);
        }
    }

    // Who has scrolled up reads, and is left where he is.
    private boolean isLastInSight() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null) {
            return flow.getLastVisibleCell().getIndex() >= list.getItems().size() - 1;
        }
        return true;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(list.getItems().stream().map(line -> time(line) + "\t" + line.what().in(messages))
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String time(EventLine line) {
        return messages.formats().dateTime(line.at());
    }

    private final class Cell extends ListCell<EventLine> {
        private final Label at = new Label();
        private final Label what = new Label();
        private final HBox box = new HBox(at, what);

        Cell() {
            at.getStyleClass().add("caption");
            at.setMinWidth(Region.USE_PREF_SIZE);
            what.setWrapText(true);
            HBox.setHgrow(what, Priority.ALWAYS);
            box.getStyleClass().add("event");
            // A cell asks for all the width that its text could use, and would scroll to the side instead of wrapping.
            setPrefWidth(0);
            box.maxWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR).subtract(SIDES));
        }

        // The list asks without a width, for which a sentence would be as high as it is narrow.
        @Override
        protected double computePrefHeight(double width) {
            return isEmpty()
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + box.prefHeight(box.getMaxWidth()) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable EventLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            at.setText(time(item));
            what.setText(item.what().in(messages));
            setAccessibleText(at.getText() + " " + what.getText());
            setGraphic(box);
        }
    }
}
