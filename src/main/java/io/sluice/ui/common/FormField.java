package io.sluice.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.viewmodel.UserMessage;

/// A control under its caption, with a sentence below it where something is to be said of what it holds.
public final class FormField extends VBox {
    private final Label remark = new Label();
    private final Messages messages;
    private final String caption;
    private final Control control;
    private String words;
    private final ChangeListener<Optional<UserMessage>> onProblem;

    /// @param captionKey its text may mark its mnemonic by an underscore
    /// @param control what the caption names and the problem marks
    /// @param shown   the control, or what it lies in
    /// @param problem empty while all is well
    public FormField(Messages messages, String captionKey, Control control, Node shown,
            ObservableValue<Optional<UserMessage>> problem) {
        this.messages = messages;
        String marked = messages.get(captionKey);
        caption = marked.replace("_", "");
        words = caption;
        this.control = control;
        var label = new Label(marked);
        label.setLabelFor(control);
        label.setMnemonicParsing(true);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        control.setAccessibleText(caption);
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("form-field");
        getChildren().addAll(label, shown, remark);
        // The view model outlives this field, and must not keep it.
        onProblem = (_, _, now) -> show(control, now);
        problem.addListener(new WeakChangeListener<>(onProblem));
        show(control, problem.getValue());
    }

    /// For a control that cannot hold anything wrong.
    public FormField(Messages messages, String captionKey, Control control) {
        this(messages, captionKey, control, control, new SimpleObjectProperty<>(Optional.empty()));
    }

    /// What a search finds it by: its caption, and what it is [#foundBy] besides.
    public String words() {
        return words;
    }

    /// @param captions of what is inside it, which may have marks of mnemonics
    public FormField foundBy(List<String> captions) {
        words = (caption + " " + String.join(" ", captions)).replace("_", "");
        return this;
    }

    /// Moves the focus there.
    public void enter() {
        control.requestFocus();
    }

    /// Says what cannot be changed here, and why.
    public void fix(Node fixed, String reason) {
        fixed.setDisable(true);
        remark.setText(reason);
        showRemark(true);
    }

    private void show(Control control, Optional<UserMessage> wrong) {
        String sentence = wrong.map(message -> message.in(messages)).orElse("");
        control.pseudoClassStateChanged(Styles.STATE_DANGER, wrong.isPresent());
        control.setAccessibleHelp(sentence);
        remark.pseudoClassStateChanged(Styles.STATE_DANGER, wrong.isPresent());
        remark.setText(sentence);
        showRemark(wrong.isPresent());
    }

    private void showRemark(boolean visible) {
        if (remark.isVisible() != visible) {
            remark.setVisible(visible);
            remark.setManaged(visible);
            makeRoom();
        }
    }

    // A dialog is as high as its content was when it opened.
    private void makeRoom() {
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }
}
