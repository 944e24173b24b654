package io.sluice.ui.main;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import io.sluice.i18n.Messages;
import io.sluice.model.QueueStatus;
import io.sluice.viewmodel.Section;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A section with its icon, its name and, of a view, how many downloads are in it now.
final class SectionCell extends ListCell<Section> {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-kind");

    private final Messages messages;
    private final ReadOnlyObjectProperty<QueueStatus> queue;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(icon, name, count);
    private final Tooltip whole = new Tooltip();

    SectionCell(Messages messages, ReadOnlyObjectProperty<QueueStatus> queue) {
        this.messages = messages;
        this.queue = queue;
        box.getStyleClass().add("section");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable Section item, boolean empty) {
        super.updateItem(item, empty);
        boolean first = item != null && getIndex() > 0
                && getListView().getItems().get(getIndex() - 1).getClass() != item.getClass();
        pseudoClassStateChanged(FIRST, first);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        SectionLook look = SectionLook.of(item, messages);
        icon.setIconCode(look.icon());
        name.setText(look.name());
        whole.setText(look.name());
        setTooltip(whole);
        showCount();
        setGraphic(box);
    }

    /// The counters have changed.
    void showCount() {
        count.setText(number().map(it -> messages.get("ui.sideBar.count", it)).orElse(""));
        setAccessibleText(name.getText() + " " + count.getText());
    }

    private Optional<Long> number() {
        return getItem() instanceof Section.OfView(var view)
                ? Optional.of(view.in(queue.get().counts()))
                : Optional.empty();
    }
}
