package io.sluice.ui.main;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.Notices;
import io.sluice.viewmodel.UserMessage;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Says below the table, where it hides no heading, what concerns no single row, one notice after the other, each until it is closed.
final class NoticeBar {
    private final NotificationPane pane;
    private final Messages messages;
    private final Notices notices;

    NoticeBar(Node content, Messages messages, Notices notices) {
        this.pane = new NotificationPane(content);
        this.messages = messages;
        this.notices = notices;
        pane.setShowFromTop(false);
        pane.setCloseButtonVisible(false);
        pane.setFocusTraversable(false);
        notices.shown().addListener((ListChangeListener<UserMessage>) _ -> showFirst(notices.shown()));
        showFirst(notices.shown());
    }

    Node node() {
        return pane;
    }

    private void showFirst(List<UserMessage> waiting) {
        if (waiting.isEmpty()) {
            pane.hide();
            return;
        }
        UserMessage first = waiting.getFirst();
        pane.show(first.in(messages), Icons.icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
                new Action(messages.get("ui.notice.close"), _ -> notices.dismiss(first)));
    }
}
