package io.sluice.ui.main;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
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
import org.controlsfx.control.action.Action;
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
        this.pane = new NotificationPane(content);
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
        show();
    }

    Node node() {
        return pane;
    }

    private void show() {
        offered.stop();
        if (end.plannedProperty().get().isPresent()) {
            show(end.plannedProperty().get().get(), MaterialDesignP.POWER,
                    new Action(messages.get("ui.notice.stay"), _ -> end.stay().run()));
        } else if (!notices.shown().isEmpty()) {
            UserMessage first = notices.shown().getFirst();
            show(first, MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                    new Action(messages.get("ui.notice.close"), _ -> notices.dismiss(first)));
        } else if (undo.offerProperty().get().isPresent()) {
            show(undo.offerProperty().get().get(), MaterialDesignU.UNDO,
                    new Action(messages.get("ui.action.undo"), _ -> undo.undo().run()));
            playFor(undo::dismiss);
        } else if (notices.mentionedProperty().get().isPresent()) {
            show(notices.mentionedProperty().get().get(), MaterialDesignI.INFORMATION_OUTLINE,
                    new Action(messages.get("ui.notice.close"), _ -> notices.pass()));
            playFor(notices::pass);
        } else if (copied.offerProperty().get().isPresent()) {
            showCopied(copied.offerProperty().get().get());
        } else {
            pane.hide();
        }
    }

    // Stays: whoever copies several links comes to them when the last one is copied.
    private void showCopied(UserMessage offer) {
        show(offer, MaterialDesignC.CONTENT_COPY, new Action(messages.get("ui.copied.add"), _ -> copied.add()),
                new Action(messages.get("ui.copied.look"), _ -> {
                    copied.intoDialog();
                    look.run();
                }), new Action(messages.get("ui.copied.dismiss"), _ -> copied.dismiss()));
    }

    private void playFor(Runnable end) {
        offered.setOnFinished(_ -> end.run());
        offered.playFromStart();
    }

    private void show(UserMessage message, Ikon icon, Action... actions) {
        // Not all at once by show(…): it hides first, adds its buttons to those that are there, and where two follow each
        // other quickly ends with the first.
        pane.setText(message.in(messages));
        pane.setGraphic(Icons.icon(icon));
        pane.getActions().setAll(actions);
        pane.show();
    }
}
