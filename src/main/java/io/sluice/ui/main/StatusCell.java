package io.sluice.ui.main;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Remedy;
import io.sluice.viewmodel.UserMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a download does, as icon, colour and sentence; where something helps, with a button that does it.
final class StatusCell extends TableCell<DownloadRow, UserMessage> {
    // In less the sentence itself would have no room beside the button's word.
    private static final double ROOM_FOR_WORDS_EM = 21.5;

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final Label sentence = new Label();
    private final Tooltip whole = new Tooltip();
    private final Button step = new Button();
    private final FontIcon stepIcon = new FontIcon();
    private final HBox box = new HBox(icon, sentence, step);
    private Optional<Remedy> remedy = Optional.empty();

    /// @param help does what a row's button says
    StatusCell(Messages messages, BiConsumer<DownloadRow, Remedy> help) {
        this.messages = messages;
        box.getStyleClass().add("status");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.setGraphic(stepIcon);
        step.contentDisplayProperty().bind(Bindings.createObjectBinding(this::wordsOrIcon, widthProperty(),
                sentence.fontProperty()));
        step.managedProperty().bind(step.visibleProperty());
        step.setOnAction(_ -> remedy.ifPresent(it -> help.accept(getTableRow().getItem(), it)));
        whole.setWrapText(true);
        whole.getStyleClass().add("sentence");
    }

    @Override
    protected void updateItem(@Nullable UserMessage item, boolean empty) {
        super.updateItem(item, empty);
        DownloadRow row = empty ? null : getTableRow().getItem();
        if (item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String text = item.in(messages);
        icon.setIconCode(StateLook.of(row.download().state()).icon());
        sentence.setText(text);
        whole.setText(text);
        setTooltip(whole);
        offer(item.remedy(), row.name());
        setGraphic(box);
    }

    private ContentDisplay wordsOrIcon() {
        return getWidth() < ROOM_FOR_WORDS_EM * sentence.getFont().getSize()
                ? ContentDisplay.GRAPHIC_ONLY
                : ContentDisplay.LEFT;
    }

    private void offer(Optional<Remedy> offered, String name) {
        remedy = offered;
        step.setVisible(offered.isPresent());
        offered.map(RemedyLook::of).ifPresent(look -> {
            String text = messages.get(look.key());
            stepIcon.setIconCode(look.icon());
            step.setText(text);
            step.setTooltip(new Tooltip(text));
            step.setAccessibleText(messages.get("ui.remedy.accessible", text, name));
        });
    }
}
