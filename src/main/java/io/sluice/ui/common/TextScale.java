package io.sluice.ui.common;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// How much larger than usual texts are, for what is measured in pixels and has to hold them. What the sheets measure
/// grows by itself.
public final class TextScale {
    private final ObservableValue<Integer> percent;

    /// @param percent 100 for texts of the usual size
    public TextScale(ObservableValue<Integer> percent) {
        this.percent = percent;
    }

    public double factor() {
        return percent.getValue() / 100.0;
    }

    /// So many pixels at the usual size of texts. Whoever needs it holds it.
    public DoubleBinding pixels(double usual) {
        return Bindings.createDoubleBinding(() -> usual * factor(), percent);
    }

    /// Makes columns that were made for texts of the usual size wider or narrower, now and whenever texts change, for as
    /// long as there is the table.
    public void widen(TableView<?> table) {
        List<TableColumn<?, ?>> columns = List.copyOf(table.getColumns());
        columns.forEach(column -> widen(column, factor()));
        ChangeListener<Integer> follow = (_, before, now) -> columns
                .forEach(column -> widen(column, (double) now / before));
        // What was chosen outlives the table, and must not keep it.
        table.getProperties().put(TextScale.class, follow);
        percent.addListener(new WeakChangeListener<>(follow));
    }

    // Never with a least width above the greatest.
    private static void widen(TableColumn<?, ?> column, double by) {
        double width = column.isVisible() ? column.getWidth() : column.getPrefWidth();
        double least = column.getMinWidth() * by;
        column.setMinWidth(0);
        column.setMaxWidth(column.getMaxWidth() * by);
        column.setPrefWidth(width * by);
        column.setMinWidth(least);
    }
}
