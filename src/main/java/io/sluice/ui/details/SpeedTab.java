package io.sluice.ui.details;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.i18n.Speed;
import io.sluice.viewmodel.DetailsViewModel;
import io.sluice.viewmodel.SpeedCurve;

/// The speed of the last five minutes, drawn, and in words.
final class SpeedTab {
    private final VBox box;
    private final Label words = new Label();
    private final SpeedGraph graph;
    private final Messages messages;

    SpeedTab(DetailsViewModel model, Messages messages) {
        this.messages = messages;
        graph = new SpeedGraph(messages.formats());
        words.setId("speed-words");
        box = new VBox(words, graph);
        box.getStyleClass().add("details-content");
        VBox.setVgrow(graph, Priority.ALWAYS);
        model.speedProperty().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private void show(SpeedCurve curve) {
        String sentence = curve.isEmpty()
                ? messages.get("ui.details.speed.none")
                : messages.get("ui.details.speed.words", new Speed(curve.latest()), new Speed(curve.mean()),
                        new Speed(curve.peak()));
        words.setText(sentence);
        graph.setAccessibleText(sentence);
        graph.show(curve);
    }
}
