package io.sluice.ui.main;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.ListQueryViewModel;
import io.sluice.viewmodel.UserMessage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Where somebody types what to search for. Esc clears it, and leaves it when it is empty; what is wrong with it stands
/// below while it has the focus.
final class SearchField {
    private static final double GAP = 4;
    private static final double ROOM_FOR_SAVING = 150;

    private final CustomTextField field = new CustomTextField();
    private final Tooltip sentence = new Tooltip();
    private final ListQueryViewModel model;
    private final Messages messages;
    private final Runnable leave;

    /// @param leave moves the focus to what was found
    SearchField(ListQueryViewModel model, DownloadListViewModel list, Messages messages, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.leave = leave;
        field.setId("search");
        field.getStyleClass().add("search");
        field.setPromptText(messages.get("ui.search.prompt"));
        field.setAccessibleText(messages.get("ui.search.accessible"));
        field.setLeft(Icons.icon(MaterialDesignM.MAGNIFY));
        var buttons = new HBox(busy(list), save(), clear());
        buttons.getStyleClass().add("buttons");
        field.setRight(buttons);
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.problemProperty().subscribe(_ -> showProblem());
        field.focusedProperty().subscribe(_ -> showProblem());
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
    }

    Node node() {
        return field;
    }

    void enter() {
        field.requestFocus();
        field.selectAll();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                leave.run();
            }
            field.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            leave.run();
            event.consume();
        }
    }

    private static Node busy(DownloadListViewModel list) {
        var turning = new ProgressIndicator();
        turning.visibleProperty().bind(list.searchingProperty());
        turning.managedProperty().bind(turning.visibleProperty());
        return turning;
    }

    private Button save() {
        Button save = button("ui.action.saveSearch", MaterialDesignB.BOOKMARK_PLUS_OUTLINE);
        save.setOnAction(_ -> model.save().run());
        save.visibleProperty().bind(
                model.save().enabledProperty().and(field.widthProperty().greaterThan(ROOM_FOR_SAVING)));
        save.managedProperty().bind(save.visibleProperty());
        return save;
    }

    private Button clear() {
        Button clear = button("ui.search.clear", MaterialDesignC.CLOSE);
        clear.setOnAction(_ -> field.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        return clear;
    }

    private Button button(String key, Ikon icon) {
        var button = new Button(messages.get(key), Icons.icon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setFocusTraversable(false); // Esc and the palette do the same
        return button;
    }

    private void showProblem() {
        Optional<UserMessage> problem = model.problemProperty().get();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        field.setAccessibleHelp(problem.map(it -> it.in(messages)).orElse(null));
        if (problem.isPresent() && field.isFocused() && field.getScene() != null) {
            sentence.setText(problem.get().in(messages));
            Point2D below = field.localToScreen(0, field.getHeight() + GAP);
            if (below != null) {
                sentence.show(field, below.getX(), below.getY());
            }
        } else {
            sentence.hide();
        }
    }
}
