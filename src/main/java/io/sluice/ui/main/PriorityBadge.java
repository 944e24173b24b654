package io.sluice.ui.main;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import io.sluice.model.Priority;

/// P0 filled, P1 outlined, P2 plain: told apart without colour.
final class PriorityBadge extends Label {
    private static final PseudoClass P0 = PseudoClass.getPseudoClass("p0");
    private static final PseudoClass P2 = PseudoClass.getPseudoClass("p2");

    PriorityBadge() {
        getStyleClass().add("priority-badge");
        show(Priority.DEFAULT);
    }

    void show(Priority priority) {
        setText(priority.name());
        pseudoClassStateChanged(P0, priority == Priority.P0);
        pseudoClassStateChanged(P2, priority == Priority.P2);
    }
}
