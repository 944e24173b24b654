package io.sluice.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes links, lists of links and lists of tracks that are dropped anywhere on the window, but for files of its own, and reads links from the clipboard.
final class LinkDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private static final String PASSWORD_MARK = "x-kde-passwordManagerHint";

    private final Node area;
    private final Consumer<String> add;
    private final Consumer<Path> open;

    /// @param add  gets the text that holds the links
    /// @param open gets each file that may hold a list
    LinkDrop(Node area, Consumer<String> add, Consumer<Path> open) {
        this.area = area;
        this.add = add;
        this.open = open;
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

    /// As [#textOf], but nothing of what a keeper of passwords put there: KeePassXC, KDE and others mark that.
    static Optional<String> publicTextOf(Clipboard clipboard) {
        boolean secret = clipboard.getContentTypes().stream().flatMap(type -> type.getIdentifiers().stream())
                .anyMatch(PASSWORD_MARK::equalsIgnoreCase);
        return secret ? Optional.empty() : textOf(clipboard);
    }

    /// The files that are being dragged. A file comes with its own address as a link, which is none to fetch.
    static List<Path> filesOf(Clipboard clipboard) {
        return clipboard.hasFiles() ? clipboard.getFiles().stream().map(File::toPath).toList() : List.of();
    }

    private void over(DragEvent event) {
        boolean fromHere = event.getGestureSource() != null;
        if (!fromHere && (!filesOf(event.getDragboard()).isEmpty() || textOf(event.getDragboard()).isPresent())) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            mark(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files = filesOf(event.getDragboard());
        Optional<String> text = files.isEmpty() ? textOf(event.getDragboard()) : Optional.empty();
        files.forEach(open);
        text.ifPresent(add);
        event.setDropCompleted(!files.isEmpty() || text.isPresent());
        mark(false);
        event.consume();
    }

    private void mark(boolean dropping) {
        area.pseudoClassStateChanged(DROPPING, dropping);
    }
}
