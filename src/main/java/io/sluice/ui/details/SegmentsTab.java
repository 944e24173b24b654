package io.sluice.ui.details;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Messages;
import io.sluice.model.Content;
import io.sluice.model.SegmentMap;
import io.sluice.viewmodel.MirrorLabel;
import io.sluice.viewmodel.SegmentsViewModel;

/// The file as a bar, in words, and what its colours mean.
final class SegmentsTab {
    private final ScrollPane scroll;
    private final Label words = new Label();
    private final SegmentBar bar = new SegmentBar();
    private final FlowPane legend = new FlowPane();
    private final SegmentsViewModel model;
    private final Messages messages;

    SegmentsTab(SegmentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words.setId("segments-words");
        words.setWrapText(true);
        legend.getStyleClass().add("legend");
        var content = new VBox(words, bar, legend);
        content.getStyleClass().add("details-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("ui.details.tab.segments"));
        model.mapProperty().subscribe(this::show);
        model.mirrorsProperty().subscribe(_ -> explain());
    }

    Node node() {
        return scroll;
    }

    private void show(Optional<SegmentMap> found) {
        String sentence = found.map(this::sentence).orElseGet(() -> messages.get("ui.details.segments.none"));
        words.setText(sentence);
        bar.setAccessibleText(sentence);
        bar.setVisible(found.filter(map -> map.length() > 0).isPresent());
        legend.setVisible(bar.isVisible());
        bar.show(found.orElse(SegmentMap.complete(0)), model.mirrorsProperty().get().size() > 1);
    }

    private String sentence(SegmentMap map) {
        int writers = map.writers().size();
        if (map.length() == Content.UNKNOWN) {
            return messages.get("ui.details.segments.unknownLength", writers);
        }
        if (map.missing().isEmpty()) {
            return messages.get("ui.details.segments.complete", new Bytes(map.length()));
        }
        return messages.get("ui.details.segments.words", new Bytes(map.keptBytes()), new Bytes(map.length()),
                map.missing().size(), writers);
    }

    private void explain() {
        List<String> mirrors = model.mirrorsProperty().get();
        legend.getChildren().setAll(entry("there", messages.get("ui.details.segments.there")),
                entry("missing", messages.get("ui.details.segments.missing")));
        for (int place = 0; place < mirrors.size(); place++) {
            Label entry = entry("written", mirrors.size() == 1
                    ? messages.get("ui.details.segments.now", mirrors.getFirst())
                    : messages.get("ui.details.segments.nowFrom", MirrorLabel.of(place), mirrors.get(place)));
            MirrorColour.of(place).on(entry.getGraphic());
            legend.getChildren().add(entry);
        }
    }

    private static Label entry(String style, String text) {
        var patch = new Region();
        patch.getStyleClass().addAll("patch", style);
        return new Label(text, patch);
    }
}
