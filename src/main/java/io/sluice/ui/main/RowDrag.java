package io.sluice.ui.main;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import io.sluice.model.Anchor;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// Moves the selected rows up and down by the mouse, where the one that is grabbed has a place in the queue. Esc gives up.
///
/// Plain mouse events rather than the clipboard's drag and drop: rows never leave their window, Esc and scrolling are
/// the same on every platform that way, and so they can be tested on each.
final class RowDrag {
    private static final double SLOP = 6;
    private static final Duration TICK = Duration.millis(16);
    private static final PseudoClass DRAGGING = PseudoClass.getPseudoClass("dragging");

    private final TableView<DownloadRow> table;
    private final DropLine line;
    private final VisibleRows<DownloadRow> rows;
    private final Predicate<DownloadRow> movable;
    private final BiConsumer<List<UUID>, Anchor> move;
    private final Timeline scrolling = new Timeline(new KeyFrame(TICK, _ -> scroll()));
    private @Nullable Point2D pressed;
    private @Nullable Point2D pointer;
    private boolean dragging;

    /// @param movable rows that may be dragged, and beside which others may land
    /// @param move    what lands, in the order of the rows, and where
    RowDrag(TableView<DownloadRow> table, DropLine line, Predicate<DownloadRow> movable,
            BiConsumer<List<UUID>, Anchor> move) {
        this.table = table;
        this.line = line;
        this.rows = new VisibleRows<>(table);
        this.movable = movable;
        this.move = move;
        scrolling.setCycleCount(Animation.INDEFINITE);
    }

    void install() {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
        pressed = plain && rows.rowOf(event).filter(movable).isPresent() ? pointOf(event) : null;
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        Point2D now = pointOf(event);
        if (!dragging && pressed.distance(now) > SLOP && !draggedIds().isEmpty()) {
            start();
        }
        if (dragging) {
            pointer = now;
            showLanding();
            event.consume();
        }
    }

    private void start() {
        dragging = true;
        table.pseudoClassStateChanged(DRAGGING, true);
        scrolling.play();
    }

    private void release(MouseEvent event) {
        if (dragging) {
            Optional<Landing> landing = landing();
            List<UUID> ids = draggedIds();
            end();
            landing.ifPresent(it -> move.accept(ids, it.anchor()));
            event.consume();
        }
        pressed = null;
    }

    private void key(KeyEvent event) {
        if (dragging && event.getCode() == KeyCode.ESCAPE) {
            end();
            pressed = null;
            event.consume();
        }
    }

    private void end() {
        dragging = false;
        pointer = null;
        scrolling.stop();
        line.hide();
        table.pseudoClassStateChanged(DRAGGING, false);
    }

    private void scroll() {
        if (pointer != null) {
            rows.scrollNearEdge(pointer.getX(), pointer.getY());
            showLanding();
        }
    }

    private void showLanding() {
        landing().ifPresentOrElse(this::showLine, line::hide);
    }

    private void showLine(Landing landing) {
        int edge = landing.side() == Landing.Side.ABOVE ? landing.row() : landing.row() + 1;
        rows.topInScene(edge).ifPresent(y -> line.show(line.sceneToLocal(0, y).getY(), landing.priority()));
    }

    private Optional<Landing> landing() {
        Point2D at = pointer;
        return at == null ? Optional.empty() : rows.spotAt(at.getX(), at.getY()).flatMap(this::landingAt);
    }

    private Optional<Landing> landingAt(VisibleRows.Spot spot) {
        DownloadRow row = table.getItems().get(spot.row());
        return row != null && movable.test(row) && !draggedIds().contains(row.id())
                ? Optional.of(new Landing(spot.row(), Landing.sideAt(spot.fraction()), row.id(),
                        row.download().place().priority()))
                : Optional.empty();
    }

    private List<UUID> draggedIds() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).filter(movable)
                .map(DownloadRow::id).toList();
    }

    private static Point2D pointOf(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }
}
