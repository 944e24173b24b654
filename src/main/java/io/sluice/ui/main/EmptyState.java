package io.sluice.ui.main;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.MainViewModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// In place of rows: what to do while there is nothing to see, or why the list cannot be read.
final class EmptyState extends VBox {
    private final FontIcon icon = Icons.icon(MaterialDesignT.TRAY_ARROW_DOWN);
    private final Label sentence = new Label();
    private final Messages messages;
    private final MainViewModel model;

    EmptyState(Messages messages, MainViewModel model, Button add) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("empty");
        sentence.setId("empty");
        sentence.setWrapText(true);
        getChildren().addAll(icon, sentence, add);
        model.readyProperty().addListener(_ -> show());
        model.startProblemProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        boolean broken = model.startProblemProperty().get().isPresent();
        icon.setIconCode(broken ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignT.TRAY_ARROW_DOWN);
        sentence.setText(model.startProblemProperty().get().map(problem -> problem.in(messages)).orElseGet(this::hint));
    }

    private String hint() {
        return messages.get(model.readyProperty().get() ? "ui.empty" : "ui.opening");
    }
}
