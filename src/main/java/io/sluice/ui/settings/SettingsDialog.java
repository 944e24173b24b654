package io.sluice.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.model.WhenDone;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.SettingChoice;
import io.sluice.viewmodel.SettingText;
import io.sluice.viewmodel.SettingsViewModel;

/// The settings. Each takes effect as it is changed, so there is nothing to confirm; what cannot be is said at its field.
public final class SettingsDialog {
    /// Of the form: it scrolls, so that the dialog fits on a small screen.
    private static final double HEIGHT = 440;

    private final Window owner;
    private final Messages messages;
    private final SettingsViewModel settings;

    public SettingsDialog(Window owner, Messages messages, SettingsViewModel settings) {
        this.owner = owner;
        this.messages = messages;
        this.settings = settings;
    }

    public void show() {
        var folder = new FolderField(messages, settings.folder().textProperty());
        folder.text().setId("folder");
        var form = new VBox(
                field("ui.settings.folder", folder.text(), folder, settings.folder()),
                pair(typed("ui.settings.atOnce", "atOnce", settings.atOnce()),
                        chosen("ui.settings.whenLowered", List.of(WhenLowered.values()), SettingsDialog::textOf,
                                settings.whenLowered())),
                pair(chosen("ui.settings.order", List.of(true, false), SettingsDialog::textOf, settings.byPriority()),
                        typed("ui.settings.retries", "retries", settings.retries())),
                pair(chosen("ui.settings.preempts", List.of(true, false), SettingsDialog::textOfPreempts,
                        settings.fairness().preempts()),
                        typed("ui.settings.aging", "aging", settings.fairness().aging())),
                pair(typed("ui.settings.perHost", "perHost", settings.fairness().perHost()),
                        typed("ui.settings.speedLimit", "speedLimit", settings.speedLimit())),
                chosen("ui.settings.onDuplicate", List.of(OnDuplicate.values()), SettingsDialog::textOf,
                        settings.onDuplicate()),
                chosen("ui.settings.whenDone", List.of(WhenDone.values()), SettingsDialog::textOf,
                        settings.schedule().whenDone()),
                typed("ui.settings.windows", "windows", settings.schedule().windows()),
                typed("ui.settings.speedWindows", "speedWindows", settings.schedule().speeds()),
                pair(typed("ui.settings.historyDays", "historyDays", settings.history().days()),
                        typed("ui.settings.historyNumber", "historyNumber", settings.history().number())),
                pair(typed("ui.settings.connections", "connections", settings.connections()),
                        typed("ui.settings.connectionsPerHost", "connectionsPerHost", settings.connectionsPerHost())),
                pair(chosen("ui.settings.proxy", List.of(ProxyMode.values()), SettingsDialog::textOf,
                        settings.proxy().mode()),
                        typed("ui.settings.proxyAddress", "proxyAddress", settings.proxy().address())),
                pair(typed("ui.settings.proxyUser", "proxyUser", settings.proxy().user()),
                        typed("ui.settings.proxyPassword", new PasswordField(), "proxyPassword",
                                settings.proxy().password())),
                chosen("ui.settings.theme", List.of(Theme.values()), SettingsDialog::textOf, settings.theme()));
        form.getStyleClass().add("form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        new Prompt(owner, messages, "ui.settings.title").content(scroll).closeOnly().show(folder.text());
    }

    private static GridPane pair(FormField left, FormField right) {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        var pair = new GridPane();
        pair.getStyleClass().add("form-pair");
        pair.getColumnConstraints().setAll(half, half);
        pair.addRow(0, left, right);
        return pair;
    }

    private FormField typed(String captionKey, String id, SettingText<?> setting) {
        return typed(captionKey, new TextField(), id, setting);
    }

    private FormField typed(String captionKey, TextField text, String id, SettingText<?> setting) {
        text.setId(id);
        text.textProperty().bindBidirectional(setting.textProperty());
        return field(captionKey, text, text, setting);
    }

    private FormField field(String captionKey, Control control, Node shown, SettingText<?> setting) {
        return fixed(new FormField(messages, captionKey, control, shown, setting.problemProperty()), shown,
                setting.fixedBy());
    }

    private <T> FormField chosen(String captionKey, List<T> values, Function<T, String> key,
            SettingChoice<T> setting) {
        ComboBox<T> box = Choice.of(messages, values, key, setting.valueProperty());
        return fixed(new FormField(messages, captionKey, box), box, setting.fixedBy());
    }

    private FormField fixed(FormField field, Node shown, Optional<String> variable) {
        variable.ifPresent(name -> field.fix(shown, messages.get("ui.settings.fixedBy", name)));
        return field;
    }

    private static String textOf(WhenLowered choice) {
        return switch (choice) {
            case LET_FINISH -> "ui.settings.whenLowered.letFinish";
            case STOP_LAST -> "ui.settings.whenLowered.stopLast";
        };
    }

    private static String textOf(OnDuplicate choice) {
        return switch (choice) {
            case ASK -> "ui.settings.onDuplicate.ask";
            case ADD -> "ui.settings.onDuplicate.add";
            case LEAVE_OUT -> "ui.settings.onDuplicate.leaveOut";
        };
    }

    private static String textOf(WhenDone choice) {
        return switch (choice) {
            case NOTHING -> "ui.settings.whenDone.nothing";
            case QUIT -> "ui.settings.whenDone.quit";
            case SLEEP -> "ui.settings.whenDone.sleep";
            case SHUT_DOWN -> "ui.settings.whenDone.shutDown";
        };
    }

    private static String textOf(boolean byPriority) {
        return byPriority ? "ui.settings.order.byPriority" : "ui.settings.order.asAdded";
    }

    private static String textOfPreempts(boolean preempts) {
        return preempts ? "ui.settings.preempts.yes" : "ui.settings.preempts.no";
    }

    private static String textOf(ProxyMode mode) {
        return switch (mode) {
            case SYSTEM -> "ui.settings.proxy.system";
            case NONE -> "ui.settings.proxy.none";
            case HTTP -> "ui.settings.proxy.http";
            case SOCKS5 -> "ui.settings.proxy.socks5";
        };
    }

    private static String textOf(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "ui.settings.theme.system";
            case LIGHT -> "ui.settings.theme.light";
            case DARK -> "ui.settings.theme.dark";
        };
    }
}
