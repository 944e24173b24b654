package io.sluice.ui.main;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes links that are dropped anywhere on the window, and reads them from the clipboard.
final class LinkDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Node area;
    private final Consumer<String> add;

    /// @param add gets the text that holds the links
    LinkDrop(Node area, Consumer<String> add) {
        this.area = area;
        this.add = add;
    }

    void install() {
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> mark(false));
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// The text of the clipboard or of what is being dragged. Text goes before the link, for it may hold many.
    static Optional<String> textOf(Clipboard clipboard) {
        return clipboard.hasString()
                ? Optional.ofNullable(clipboard.getString())
                : Optional.ofNullable(clipboard.getUrl());
    }

    private void over(DragEvent event) {
        if (textOf(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            mark(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Optional<String> text = textOf(event.getDragboard());
        text.ifPresent(add);
        event.setDropCompleted(text.isPresent());
        mark(false);
        event.consume();
    }

    private void mark(boolean dropping) {
        area.pseudoClassStateChanged(DROPPING, dropping);
    }
}
