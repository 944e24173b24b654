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
    private final Button add;
    private final Button quit;

    /// @param add  is offered while there is nothing to see
    /// @param quit is offered where the list cannot be read, since only another start helps
    EmptyState(Messages messages, MainViewModel model, Button add, Button quit) {
        this.messages = messages;
        this.model = model;
        this.add = add;
        this.quit = quit;
        getStyleClass().add("empty");
        sentence.setId("empty");
        sentence.setWrapText(true);
        getChildren().addAll(icon, sentence, add, quit);
        model.readyProperty().addListener(_ -> show());
        model.startProblemProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        boolean broken = model.startProblemProperty().get().isPresent();
        icon.setIconCode(broken ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignT.TRAY_ARROW_DOWN);
        offer(add, !broken);
        offer(quit, broken);
        sentence.setText(model.startProblemProperty().get().map(problem -> problem.in(messages)).orElseGet(this::hint));
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private String hint() {
        return messages.get(model.readyProperty().get() ? "ui.empty" : "ui.opening");
    }
}
