package io.sluice.ui.settings;

import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.viewmodel.ApiUseViewModel;

/// Who uses the local API: looked at each second while somebody sees it.
final class ApiUseField {
    private static final Duration EVERY = Duration.seconds(1);
    private static final String CAPTION = "ui.settings.apiUse";

    private final Messages messages;
    private final ApiUseViewModel use;
    private final Label shown = new Label();
    private final Timeline looking = new Timeline(new KeyFrame(EVERY, _ -> look()));
    private final ObservableValue<Boolean> seen = shown.sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty).orElse(false);

    ApiUseField(Messages messages, ApiUseViewModel use) {
        this.messages = messages;
        this.use = use;
    }

    FormField field() {
        shown.setId("apiUse");
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        looking.setCycleCount(Animation.INDEFINITE);
        var field = new FormField(messages, CAPTION, shown);
        look();
        seen.subscribe(this::follow);
        return field;
    }

    private void follow(boolean isSeen) {
        if (isSeen) {
            look();
            looking.play();
        } else {
            looking.stop();
        }
    }

    private void look() {
        shown.setText(use.look().stream().map(line -> line.in(messages)).collect(Collectors.joining("\n")));
        shown.setAccessibleText(messages.get(CAPTION) + ": " + shown.getText());
    }
}
