package io.sluice.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// The rows of a table as they lie on the screen at the moment. All of them are equally high.
final class VisibleRows<T> {
    private final TableView<T> table;

    VisibleRows(TableView<T> table) {
        this.table = table;
    }

    /// A place among the rows.
    ///
    /// @param fraction how far down in the row, 0 at its top, 1 at its bottom
    record Spot(int row, double fraction) {
    }

    /// The row at a point of the scene; above the first and below the last one the nearest. None while there is no row.
    Optional<Spot> spotAt(double sceneX, double sceneY) {
        return flow().flatMap(flow -> first(flow).map(first -> {
            double y = flow.sceneToLocal(sceneX, sceneY).getY() - first.getLayoutY();
            double rows = Math.clamp(first.getIndex() + y / first.getHeight(), 0, Math.nextDown(lastEnd()));
            return new Spot((int) rows, rows - (int) rows);
        }));
    }

    /// The y of a row's upper edge in the scene, also for one that is scrolled out of sight.
    Optional<Double> topInScene(int row) {
        return flow().flatMap(flow -> first(flow).map(first -> {
            double y = first.getLayoutY() + (row - first.getIndex()) * first.getHeight();
            return flow.localToScene(new Point2D(0, y)).getY();
        }));
    }

    /// Moves the rows under the pointer while it is near the upper or the lower edge.
    void scrollNearEdge(double sceneX, double sceneY) {
        flow().ifPresent(flow -> {
            double speed = EdgeScroll.speed(flow.sceneToLocal(sceneX, sceneY).getY(), flow.getHeight());
            if (speed != 0) {
                flow.scrollPixels(speed);
            }
        });
    }

    /// Places from the first, included, to the last, not included.
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);
    }

    /// What is on the screen.
    Range range() {
        return flow().flatMap(flow -> first(flow).map(first -> {
            int end = Math.min(lastIndex(flow) + 1, table.getItems().size());
            return new Range(Math.min(first.getIndex(), end), end);
        })).orElse(Range.NONE);
    }

    /// The rows that are on the screen and in memory.
    List<T> items() {
        Range range = range();
        return table.getItems().subList(range.from(), range.to()).stream().flatMap(Stream::ofNullable).toList();
    }

    /// The row that an event of the mouse is about; empty below the last one and on the headers.
    Optional<T> rowOf(Event event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && row.getTableView() == table && !row.isEmpty()
                && row.getIndex() < table.getItems().size()
                        ? Optional.ofNullable(table.getItems().get(row.getIndex()))
                        : Optional.empty();
    }

    private static int lastIndex(VirtualFlow<?> flow) {
        IndexedCell<?> last = flow.getLastVisibleCell();
        return last == null ? -1 : last.getIndex();
    }

    private double lastEnd() {
        return table.getItems().size();
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.getItems().isEmpty() || !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                ? Optional.empty()
                : Optional.of(flow);
    }

    private static Optional<IndexedCell<?>> first(VirtualFlow<?> flow) {
        return Optional.ofNullable(flow.getFirstVisibleCell());
    }
}
