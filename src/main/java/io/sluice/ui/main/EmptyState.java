package io.sluice.ui.main;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.View;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.MainViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// In place of rows: what to do while there is nothing to see, or why the list cannot be read.
final class EmptyState extends VBox {
    private final FontIcon icon = Icons.icon(MaterialDesignT.TRAY_ARROW_DOWN);
    private final Label sentence = new Label();
    private final Messages messages;
    private final MainViewModel model;
    private final Button add;
    private final Button quit;
    private final Button showAll;
    private final LostListPane lost;

    /// @param add     is offered while there is nothing to see
    /// @param quit    is offered where the list cannot be opened, since only another start helps
    /// @param showAll is offered where there is nothing of what is asked for
    /// @param lost    is shown where the list is damaged
    EmptyState(Messages messages, MainViewModel model, Button add, Button quit, Button showAll, LostListPane lost) {
        this.messages = messages;
        this.model = model;
        this.add = add;
        this.quit = quit;
        this.showAll = showAll;
        this.lost = lost;
        getStyleClass().add("empty");
        sentence.setId("empty");
        sentence.setWrapText(true);
        getChildren().addAll(icon, sentence, add, quit, showAll, lost);
        model.downloads().queryProperty().addListener(_ -> show());
        model.downloads().searchingProperty().addListener(_ -> show());
        model.readyProperty().addListener(_ -> show());
        model.startProblemProperty().addListener(_ -> show());
        model.lostList().lostProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        boolean broken = model.startProblemProperty().get().isPresent();
        boolean undecided = model.lostList().lostProperty().get().isPresent();
        boolean partly = !broken && !undecided && isPart();
        icon.setIconCode(iconOf(broken || undecided, partly));
        offer(add, !broken && !undecided && !partly);
        offer(quit, broken);
        offer(showAll, partly && !model.downloads().searchingProperty().get());
        offer(lost, undecided);
        offer(sentence, !undecided);
        sentence.setText(model.startProblemProperty().get().map(problem -> problem.in(messages)).orElseGet(this::hint));
    }

    private static void offer(Node node, boolean offered) {
        node.setVisible(offered);
        node.setManaged(offered);
    }

    private static Ikon iconOf(boolean broken, boolean partly) {
        if (broken) {
            return MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        }
        return partly ? MaterialDesignM.MAGNIFY : MaterialDesignT.TRAY_ARROW_DOWN;
    }

    private boolean isPart() {
        ListQuery query = model.downloads().queryProperty().get();
        return query.view() != View.ALL || !query.filter().isAll();
    }

    private String hint() {
        if (!model.readyProperty().get()) {
            return messages.get("ui.opening");
        }
        if (model.downloads().searchingProperty().get()) {
            return messages.get("ui.searching");
        }
        return messages.get(isPart() ? "ui.empty.part" : "ui.empty");
    }
}
