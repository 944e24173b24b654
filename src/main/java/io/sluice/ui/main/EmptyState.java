package io.sluice.ui.main;

import javafx.scene.Node;
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
    private final LostListPane lost;

    /// @param add  is offered while there is nothing to see
    /// @param quit is offered where the list cannot be opened, since only another start helps
    /// @param lost is shown where it is damaged
    EmptyState(Messages messages, MainViewModel model, Button add, Button quit, LostListPane lost) {
        this.messages = messages;
        this.model = model;
        this.add = add;
        this.quit = quit;
        this.lost = lost;
        getStyleClass().add("empty");
        sentence.setId("empty");
        sentence.setWrapText(true);
        getChildren().addAll(icon, sentence, add, quit, lost);
        model.readyProperty().subscribe(this::show);
        model.startProblemProperty().subscribe(this::show);
        model.lostList().lostProperty().subscribe(this::show);
        show();
    }

    private void show() {
        boolean broken = model.startProblemProperty().get().isPresent();
        boolean undecided = model.lostList().lostProperty().get().isPresent();
        icon.setIconCode(broken || undecided
                ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                : MaterialDesignT.TRAY_ARROW_DOWN);
        offer(add, !broken && !undecided);
        offer(quit, broken);
        offer(lost, undecided);
        offer(sentence, !undecided);
        sentence.setText(model.startProblemProperty().get().map(problem -> problem.in(messages)).orElseGet(this::hint));
    }

    private static void offer(Node node, boolean offered) {
        node.setVisible(offered);
        node.setManaged(offered);
    }

    private String hint() {
        return messages.get(model.readyProperty().get() ? "ui.empty" : "ui.opening");
    }
}
