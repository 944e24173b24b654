package io.sluice.ui.common;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import io.sluice.i18n.Messages;
import io.sluice.ui.theme.ThemeSwitch;

/// A dialog over one window. It does not wait: [#show] returns at once, actions run when their buttons are pressed.
public final class Prompt {
    private static final KeyCombination CONFIRMED = new KeyCodeCombination(KeyCode.ENTER,
            KeyCombination.SHORTCUT_DOWN);
    /// In pixels, for the title of the window.
    private static final double FRAME = 48;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final Map<ButtonType, Runnable> ways = new HashMap<>();

    public Prompt(Window owner, Messages messages, String titleKey) {
        this.messages = messages;
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(messages.get(titleKey));
        dialog.setResizable(true);
        ThemeSwitch.dress(dialog.getDialogPane().getScene());
        new MenuKeys().installOn(dialog.getDialogPane());
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    // Enter alone belongs to a field of several lines while somebody writes there.
    private void press(KeyEvent event) {
        if (CONFIRMED.match(event)) {
            event.consume();
            dialog.getDialogPane().getButtonTypes().stream().map(dialog.getDialogPane()::lookupButton)
                    .filter(it -> it instanceof Button button && button.isDefaultButton() && !button.isDisabled())
                    .forEach(it -> ((Button) it).fire());
        }
    }

    public Prompt content(Node content) {
        dialog.getDialogPane().setContent(content);
        return this;
    }

    /// A sentence in place of a form.
    public Prompt question(String sentence) {
        var text = new Label(sentence);
        text.setWrapText(true);
        var form = new VBox(text);
        form.getStyleClass().add("form");
        return content(form);
    }

    /// A button that says what will happen, and beside it the way back.
    ///
    /// @param action consumes the event where the dialog has to stay open
    public Prompt verb(String key, Consumer<ActionEvent> action) {
        Button button = button(key, ButtonData.OK_DONE);
        button.addEventFilter(ActionEvent.ACTION, action::accept);
        button("ui.dialog.cancel", ButtonData.CANCEL_CLOSE);
        return this;
    }

    /// As [#verb(String, Consumer)], but the button is dead while `possible` is false.
    public Prompt verb(String key, ObservableBooleanValue possible, Consumer<ActionEvent> action) {
        verb(key, action);
        Node button = dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        button.disableProperty().bind(BooleanExpression.booleanExpression(possible).not());
        return this;
    }

    /// A button that says what will happen, and is dead while `possible` is false; without a way back, which
    /// [#closeOnly()] gives.
    public Prompt lastStep(String key, ObservableBooleanValue possible, Runnable action) {
        Button button = button(key, ButtonData.OK_DONE);
        button.addEventFilter(ActionEvent.ACTION, _ -> action.run());
        button.disableProperty().bind(BooleanExpression.booleanExpression(possible).not());
        return this;
    }

    /// Two ways on. To close the dialog, or Esc, is the first, which changes less.
    public Prompt either(String lesserKey, Runnable lesser, String greaterKey, Runnable greater) {
        button(greaterKey, ButtonData.OK_DONE);
        button(lesserKey, ButtonData.CANCEL_CLOSE);
        ways.put(dialog.getDialogPane().getButtonTypes().getFirst(), greater);
        dialog.setResultConverter(pressed -> pressed);
        dialog.setOnHidden(_ -> ways.getOrDefault(dialog.getResult(), lesser).run());
        return this;
    }

    /// A third way beside those of [#either].
    public Prompt or(String key, Runnable way) {
        button(key, ButtonData.LEFT);
        ways.put(dialog.getDialogPane().getButtonTypes().getLast(), way);
        return this;
    }

    /// As [#either(String, Runnable, String, Runnable)], but the second way is closed while `possible` is false.
    public Prompt either(String lesserKey, Runnable lesser, String greaterKey, ObservableBooleanValue possible,
            Runnable greater) {
        either(lesserKey, lesser, greaterKey, greater);
        Node button = dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        button.disableProperty().bind(BooleanExpression.booleanExpression(possible).not());
        return this;
    }

    /// The one way on is the way out, by which `leave` is called, however the dialog is closed.
    public Prompt wayOut(String key, Runnable leave) {
        button(key, ButtonData.CANCEL_CLOSE);
        dialog.setOnHidden(_ -> leave.run());
        return this;
    }

    /// As if the button of the [#verb] were pressed; nothing happens while it is dead.
    public void confirm() {
        ((Button) dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst())).fire();
    }

    /// Once the dialog is gone, however that came: of a window that is hidden with its owner the dialog hears nothing.
    public Prompt whenClosed(Runnable then) {
        dialog.getDialogPane().getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> then.run());
        return this;
    }

    /// For a dialog whose changes have taken effect already.
    public Prompt closeOnly() {
        button("ui.dialog.close", ButtonData.CANCEL_CLOSE);
        return this;
    }

    private Button button(String key, ButtonData data) {
        var type = new ButtonType(messages.get(key), data);
        dialog.getDialogPane().getButtonTypes().add(type);
        var button = (Button) dialog.getDialogPane().lookupButton(type);
        button.setId(key);
        // As wide as its own word: the width that all would share is measured once, before texts have their size.
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// @param first what has the focus at first
    public void show(Node first) {
        dialog.setOnShown(_ -> first.requestFocus());
        show();
    }

    /// As wide and as high as its content wishes, as far as its screen has room.
    public void show() {
        DialogPane pane = dialog.getDialogPane();
        Rectangle2D room = ScreenRoom.of(dialog.getOwner());
        // By their properties, which remember who set them: the theme gives way then, and would say 600 pixels.
        pane.maxWidthProperty().set(room.getWidth());
        pane.maxHeightProperty().set(room.getHeight() - FRAME);
        dialog.show();
        Window opened = pane.getScene().getWindow();
        ScreenRoom.keepInside(opened, opened.getWidth(), opened.getHeight());
    }

    public void close() {
        dialog.close();
    }
}
