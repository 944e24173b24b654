package io.sluice.ui.details;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.DetailsViewModel;

/// Where the bytes came from and who vouches for them; each value can be copied.
final class OriginTab {
    private final ScrollPane scroll;

    OriginTab(DetailsViewModel model, Messages messages) {
        var lines = LineGrid.toCopy(messages);
        var content = new VBox(lines.node());
        content.getStyleClass().add("details-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("ui.details.tab.origin"));
        model.originProperty().subscribe(lines::show);
    }

    Node node() {
        return scroll;
    }
}
