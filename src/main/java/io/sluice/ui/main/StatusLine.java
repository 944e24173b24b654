package io.sluice.ui.main;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.StatusBarViewModel;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The queue in one line: how fast, how many run and wait, how much room there is.
final class StatusLine {
    private final StatusBar bar = new StatusBar();
    private final Messages messages;

    /// @param last at the right end
    StatusLine(StatusBarViewModel model, Messages messages, Node last) {
        this.messages = messages;
        bar.setText("");
        bar.setFocusTraversable(false);
        bar.setAccessibleText(messages.get("ui.status.accessible"));
        bar.getLeftItems().addAll(
                item("speed", MaterialDesignS.SPEEDOMETER, model.totalSpeedProperty(), this::speed),
                item("active", MaterialDesignD.DOWNLOAD, model.activeProperty(),
                        count -> messages.get("ui.status.active", count)),
                item("waiting", MaterialDesignC.CLOCK_OUTLINE, model.waitingProperty(),
                        count -> messages.get("ui.status.waiting", count)),
                allDone(model), noNetwork(model));
        bar.getRightItems().addAll(
                yielding(item("free", MaterialDesignH.HARDDISK, model.freeSpaceProperty(), this::free)), last);
    }

    Node node() {
        return bar;
    }

    private Label allDone(StatusBarViewModel model) {
        var label = new Label("", Icons.icon(MaterialDesignF.FLAG_CHECKERED));
        label.setId("all-done");
        label.textProperty().bind(Bindings.createStringBinding(() -> model.allDoneProperty().get()
                .map(it -> messages.get("ui.status.allDone", it)).orElse(""), model.allDoneProperty()));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return yielding(label);
    }

    private Label noNetwork(StatusBarViewModel model) {
        var label = new Label(messages.get("ui.status.noNetwork"), Icons.icon(MaterialDesignL.LAN_DISCONNECT));
        label.setId("no-network");
        label.visibleProperty().bind(model.offlineProperty());
        label.managedProperty().bind(model.offlineProperty());
        return label;
    }

    // Where there is no room for all, and then with its words in a tooltip.
    private static Label yielding(Label label) {
        var whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        label.setMinWidth(0);
        return label;
    }

    private interface Sentence {
        String of(long number);
    }

    // The label holds the binding, and lives as long as the window.
    private static Label item(String id, Ikon icon, ObservableLongValue number, Sentence sentence) {
        var label = new Label("", Icons.icon(icon));
        label.setId(id);
        StringBinding text = Bindings.createStringBinding(() -> sentence.of(number.get()), number);
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private String speed(long bytesPerSecond) {
        return messages.formats().speed(bytesPerSecond);
    }

    private String free(long bytes) {
        return messages.get("ui.status.free", messages.formats().bytes(bytes));
    }
}
