package io.sluice.ui.main;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.CopiedLinks;
import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.EndViewModel;
import io.sluice.viewmodel.Notices;
import io.sluice.viewmodel.UndoViewModel;
import io.sluice.viewmodel.UserMessage;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Says below the table, where it hides no heading, what concerns no single row, one notice after the other,
/// each until it is closed; and for a while what may be taken back, and what of an action could not be done.
final class NoticeBar {
    static final Duration OFFERED_FOR = Duration.seconds(8);

    /// Left and right of the line together, as the sheet gives it.
    private static final double PADDING = 24;

    private final NotificationPane pane;
    private final Messages messages;
    private final Notices notices;
    private final UndoViewModel undo;
    private final EndViewModel end;
    private final CopiedLinks copied;
    private final Runnable look;
    private final PauseTransition offered = new PauseTransition(OFFERED_FOR);

    /// @param look opens the dialog to add downloads
    NoticeBar(Node content, Messages messages, Notices notices, DownloadListViewModel list, CopiedLinks copied,
            Runnable look) {
        var room = new BorderPane(content);
        this.pane = new NotificationPane(room);
        this.messages = messages;
        this.notices = notices;
        this.undo = list.undo();
        this.end = list.end();
        this.copied = copied;
        this.look = look;
        pane.setShowFromTop(false);
        pane.setCloseButtonVisible(false);
        pane.setFocusTraversable(false);
        notices.shown().addListener((ListChangeListener<UserMessage>) _ -> show());
        undo.offerProperty().addListener(_ -> show());
        end.plannedProperty().addListener(_ -> show());
        notices.mentionedProperty().addListener(_ -> show());
        copied.offerProperty().addListener(_ -> show());
        pane.skinProperty().subscribe(() -> makeRoom(room));
        show();
    }

    // ControlsFX lays its bar over what is there: the last row, or the end of the details.
    private void makeRoom(BorderPane room) {
        if (pane.lookup(".notification-bar") instanceof Region bar) {
            room.paddingProperty().bind(bar.heightProperty().map(height -> new Insets(0, 0, height.doubleValue(), 0)));
        }
    }

    Node node() {
        return pane;
    }

    private void show() {
        offered.stop();
        if (end.plannedProperty().get().isPresent()) {
            show(end.plannedProperty().get().get(), MaterialDesignP.POWER,
                    button("ui.notice.stay", () -> end.stay().run()));
        } else if (!notices.shown().isEmpty()) {
            UserMessage first = notices.shown().getFirst();
            show(first, MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                    button("ui.notice.close", () -> notices.dismiss(first)));
        } else if (undo.offerProperty().get().isPresent()) {
            show(undo.offerProperty().get().get(), MaterialDesignU.UNDO,
                    button("ui.action.undo", () -> undo.undo().run()));
            playFor(undo::dismiss);
        } else if (notices.mentionedProperty().get().isPresent()) {
            show(notices.mentionedProperty().get().get(), MaterialDesignI.INFORMATION_OUTLINE,
                    button("ui.notice.close", notices::pass));
            playFor(notices::pass);
        } else if (copied.offerProperty().get().isPresent()) {
            showCopied(copied.offerProperty().get().get());
        } else {
            pane.hide();
        }
    }

    // Stays: whoever copies several links comes to them when the last one is copied.
    private void showCopied(UserMessage offer) {
        show(offer, MaterialDesignC.CONTENT_COPY, button("ui.copied.add", copied::add),
                button("ui.copied.look", () -> {
                    copied.intoDialog();
                    look.run();
                }), button("ui.copied.dismiss", copied::dismiss));
    }

    private void playFor(Runnable end) {
        offered.setOnFinished(_ -> end.run());
        offered.playFromStart();
    }

    private void show(UserMessage message, Ikon icon, Button... buttons) {
        // Not by show(…): it hides first, and where two follow each other quickly ends with the first. Nor as text and
        // actions: the bar shows one line of a sentence, and of a word what had room before it got its size.
        pane.setGraphic(new NoticeLine(Icons.icon(icon), message.in(messages), List.of(buttons),
                pane.widthProperty().subtract(PADDING)));
        pane.show();
    }

    private Button button(String key, Runnable step) {
        var button = new Button(messages.get(key));
        button.setOnAction(_ -> step.run());
        return button;
    }
}
