package io.sluice.ui.main;

import java.util.List;
import javafx.beans.binding.DoubleExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A sentence, in as many lines as it needs, and buttons beside it.
final class NoticeLine extends HBox {
    private final DoubleExpression room;

    /// @param room in which width it has to do, in pixels: the bar of ControlsFX asks for its height without one
    NoticeLine(Node icon, String text, List<Button> buttons, DoubleExpression room) {
        this.room = room;
        var sentence = new Label(text, icon);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        getStyleClass().add("form-row");
        getChildren().add(sentence);
        getChildren().addAll(buttons);
        setMinWidth(0);
        prefWidthProperty().bind(room);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? room.get() : width);
    }
}
