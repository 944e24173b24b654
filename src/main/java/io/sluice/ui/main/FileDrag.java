package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import io.sluice.viewmodel.DownloadRow;

/// Takes finished files out of the window, into a folder or another program, by the drag and drop of the system. Always a
/// copy: a file that another program moves away would be missing here.
final class FileDrag {
    private final TableView<DownloadRow> table;
    private final VisibleRows<DownloadRow> rows;
    private final Function<DownloadRow, List<Path>> filesOf;

    /// @param filesOf the files that go along with a row that is grabbed; none where it is not finished
    FileDrag(TableView<DownloadRow> table, Function<DownloadRow, List<Path>> filesOf) {
        this.table = table;
        this.rows = new VisibleRows<>(table);
        this.filesOf = filesOf;
    }

    void install() {
        table.addEventHandler(MouseEvent.DRAG_DETECTED, this::begin);
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        List<Path> files = rows.rowOf(event).map(filesOf).orElse(List.of());
        if (!files.isEmpty()) {
            Dragboard board = table.startDragAndDrop(TransferMode.COPY);
            board.setContent(contentOf(files));
            event.consume();
        }
    }

    static ClipboardContent contentOf(List<Path> files) {
        var content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }
}
