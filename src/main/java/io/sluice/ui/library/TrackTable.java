package io.sluice.ui.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import io.sluice.i18n.Formats;
import io.sluice.i18n.Messages;
import io.sluice.model.TrackState;
import io.sluice.ui.common.Icons;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.TrackRow;
import io.sluice.viewmodel.TracksViewModel;

/// Tracks with what their list says of them. A click on a header sorts what is shown.
final class TrackTable extends TableView<TrackRow> {
    private static final int ROWS = 12;
    private static final int LEAST_ROWS = 3;
    private static final double TITLE_WIDTH = 320;

    private final Messages messages;

    TrackTable(Messages messages, TextScale scale, TracksViewModel model) {
        this.messages = messages;
        setId("tracks");
        getStyleClass().add("files");
        setAccessibleText(messages.get("ui.tracks.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        sorted.addListener((ListChangeListener<TrackRow>) _ -> selectOne());
        setPlaceholder(placeholder(model));
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(ROWS + 1).add(2));
        minHeightProperty().bind(fixedCellSizeProperty().multiply(LEAST_ROWS + 1).add(2));
        // As in the list: a table that knows the policy itself never shows a bar.
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN::call);
        getColumns().setAll(columns());
        scale.widen(this);
    }

    // Space and the arrows begin somewhere.
    private void selectOne() {
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private Node placeholder(TracksViewModel model) {
        var why = new Label();
        why.setWrapText(true);
        model.whyEmptyProperty().subscribe(it -> why.setText(it.in(messages)));
        return why;
    }

    private List<TableColumn<TrackRow, ?>> columns() {
        Formats formats = messages.formats();
        return List.of(chosen(), title(),
                text("ui.tracks.column.artist", 112, TrackRow::artist),
                text("ui.tracks.column.album", 136, TrackRow::album),
                fixed(known("ui.tracks.column.published", 104, TrackRow::published, Instant.MIN, formats::day)),
                number(known("ui.tracks.column.duration", 80, TrackRow::duration, Duration.ZERO, formats::playingTime)),
                number(column("ui.tracks.column.size", 84, TrackRow::bytes, formats::bytes, Comparator.naturalOrder())),
                state());
    }

    private TableColumn<TrackRow, TrackRow> chosen() {
        var column = new TableColumn<TrackRow, TrackRow>(messages.get("ui.tracks.column.chosen"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new ChosenCell());
        column.setComparator(Comparator.comparing(row -> !row.chosenProperty().get()));
        column.setMinWidth(76);
        return fixed(column);
    }

    private TableColumn<TrackRow, String> title() {
        TableColumn<TrackRow, String> column = text("ui.tracks.column.title", 160, TrackRow::title);
        column.setPrefWidth(TITLE_WIDTH);
        return column;
    }

    private TableColumn<TrackRow, String> text(String key, double width, Function<TrackRow, String> value) {
        return column(key, width, value, Function.identity(), String.CASE_INSENSITIVE_ORDER);
    }

    /// Of something that not every list says; what is not known stands where `least` would.
    private <T extends Comparable<T>> TableColumn<TrackRow, Optional<T>> known(String key, double width,
            Function<TrackRow, Optional<T>> value, T least, Function<T, String> words) {
        return column(key, width, value, it -> it.map(words).orElse(Formats.NONE),
                Comparator.comparing(it -> it.orElse(least)));
    }

    private TableColumn<TrackRow, TrackState> state() {
        TableColumn<TrackRow, TrackState> column = column("ui.tracks.column.state", 140, TrackRow::state, this::wordOf,
                Comparator.naturalOrder());
        column.setCellFactory(_ -> new WordsCell<>(this::wordOf) {
            @Override
            void show(TrackState state) {
                super.show(state);
                setGraphic(Icons.icon(TrackStateLook.of(state).icon()));
            }
        });
        return column;
    }

    private String wordOf(TrackState state) {
        return messages.get(TrackStateLook.of(state).key());
    }

    private <T> TableColumn<TrackRow, T> column(String key, double width, Function<TrackRow, T> value,
            Function<T, String> words, Comparator<T> order) {
        var column = new TableColumn<TrackRow, T>(messages.get(key));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new WordsCell<>(words));
        column.setComparator(order);
        return column;
    }

    private static <T> TableColumn<TrackRow, T> number(TableColumn<TrackRow, T> column) {
        column.getStyleClass().add("number");
        return fixed(column);
    }

    // The room that is left belongs to titles.
    private static <T> TableColumn<TrackRow, T> fixed(TableColumn<TrackRow, T> column) {
        column.setMaxWidth(column.getMinWidth());
        return column;
    }

    /// Says in a tooltip what does not fit.
    private static class WordsCell<T> extends TableCell<TrackRow, T> {
        private final Function<T, String> words;

        WordsCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty && item != null) {
                show(item);
            }
        }

        void show(T item) {
            String text = words.apply(item);
            setText(text);
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
