package io.sluice.ui.settings;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.SettingRow;
import io.sluice.viewmodel.UserMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The text of a row's first column, with a sign where something in the row is wrong.
final class ProblemCell<R extends SettingRow<?>> extends TableCell<R, String> {
    private final Messages messages;
    private final ChangeListener<Optional<UserMessage>> onProblem = (_, _, now) -> show(now);
    // The view model outlives this cell, and must not keep it.
    private final WeakChangeListener<Optional<UserMessage>> weak = new WeakChangeListener<>(onProblem);
    private @Nullable R shown;

    ProblemCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        R row = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (row != shown) {
            if (shown != null) {
                shown.problemProperty().removeListener(weak);
            }
            if (row != null) {
                row.problemProperty().addListener(weak);
            }
            shown = row;
        }
        setText(empty ? null : text);
        show(row == null ? Optional.empty() : row.problemProperty().get());
    }

    private void show(Optional<UserMessage> problem) {
        String sentence = problem.map(it -> it.in(messages)).orElse(null);
        pseudoClassStateChanged(Styles.STATE_DANGER, sentence != null);
        setGraphic(sentence == null ? null : Icons.icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        String said = Objects.requireNonNullElse(sentence, Objects.requireNonNullElse(getText(), ""));
        setTooltip(said.isEmpty() ? null : new Tooltip(said));
        setAccessibleHelp(sentence);
    }
}
