package io.sluice.ui.main;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import io.sluice.i18n.Formats;
import io.sluice.i18n.Messages;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Priority;
import io.sluice.ui.common.WholeTextCell;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Numbers;
import io.sluice.viewmodel.Remedy;
import io.sluice.viewmodel.TrackCaptions;

/// The table's columns, in the order in which the eye asks: what, how urgent, how big, how far, how fast, and what now.
final class Columns {
    private static final double MOST_GROWTH = 1.25;
    private static final String PREFIX = "ui.column.";
    private static final String FIRST = PREFIX + "name";

    private final Messages messages;
    private final Formats formats;
    private final TrackCaptions captions;

    /// @param captions of the tracks that downloads fetch
    Columns(Messages messages, TrackCaptions captions) {
        this.messages = messages;
        this.captions = captions;
        this.formats = messages.formats();
    }

    /// @param prioritise what a click on a badge does
    /// @param help       does what a status' button says
    List<TableColumn<DownloadRow, ?>> all(BiConsumer<DownloadRow, Priority> prioritise,
            BiConsumer<DownloadRow, Remedy> help) {
        return List.of(
                growing(download(FIRST, 120, _ -> new NameCell()), 2),
                fixed(download("ui.column.priority", 72, _ -> new PriorityCell(prioritise))),
                number("ui.column.size", 80, it -> formats.bytes(it.totalBytes())),
                fixed(column("ui.column.progress", 128, DownloadRow::numbersProperty, _ -> new ProgressCell(formats))),
                number("ui.column.speed", 88, it -> formats.speed(it.bytesPerSecond())),
                fixed(right(column("ui.column.timeLeft", 88, DownloadRow::leftProperty, _ -> new LeftCell(messages)))),
                growing(column("ui.column.status", 128, DownloadRow::statusProperty,
                        _ -> new StatusCell(messages, help)), 3),
                hidden(column("ui.column.track", 160, row -> captions.of(row.download()), _ -> new WholeTextCell<>())),
                more("ui.column.host", 120, it -> Objects.requireNonNullElse(
                        it.request().links().getFirst().getHost(), Formats.NONE)),
                more("ui.column.folder", 120, it -> it.request().folder().toString()),
                more("ui.column.added", 128, it -> formats.dateTime(it.times().created())),
                more("ui.column.ended", 128, it -> it.state() instanceof Settled over
                        ? formats.dateTime(over.at())
                        : Formats.NONE));
    }

    /// What it is called in the settings.
    static String name(TableColumn<DownloadRow, ?> column) {
        return column.getId().substring(PREFIX.length());
    }

    /// Whether a row would be nothing without it.
    static boolean isAlwaysThere(TableColumn<DownloadRow, ?> column) {
        return column.getId().equals(FIRST);
    }

    // Shown to whoever asks for it.
    private TableColumn<DownloadRow, Download> more(String key, double width, Function<Download, String> format) {
        return hidden(download(key, width, _ -> new TextCell(format)));
    }

    private static <T> TableColumn<DownloadRow, T> hidden(TableColumn<DownloadRow, T> column) {
        column.setVisible(false);
        return column;
    }

    private TableColumn<DownloadRow, Download> download(String key, double width,
            Function<TableColumn<DownloadRow, Download>, TableCell<DownloadRow, Download>> cells) {
        return column(key, width, DownloadRow::downloadProperty, cells);
    }

    private TableColumn<DownloadRow, Numbers> number(String key, double width, Function<Numbers, String> format) {
        return fixed(right(column(key, width, DownloadRow::numbersProperty, _ -> new NumberCell(format))));
    }

    private static <T> TableColumn<DownloadRow, T> right(TableColumn<DownloadRow, T> column) {
        column.getStyleClass().add("number");
        return column;
    }

    // The room that is left belongs to names and sentences.
    private static <T> TableColumn<DownloadRow, T> fixed(TableColumn<DownloadRow, T> column) {
        column.setMaxWidth(column.getMinWidth() * MOST_GROWTH);
        return column;
    }

    private static <T> TableColumn<DownloadRow, T> growing(TableColumn<DownloadRow, T> column,
            int share) {
        column.setPrefWidth(column.getMinWidth() * share);
        return column;
    }

    private <T> TableColumn<DownloadRow, T> column(String key, double width,
            Function<DownloadRow, ObservableValue<T>> value,
            Function<TableColumn<DownloadRow, T>, TableCell<DownloadRow, T>> cells) {
        var column = new TableColumn<DownloadRow, T>(messages.get(key));
        column.setId(key);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellValueFactory(features -> features.getValue() == null ? null : value.apply(features.getValue()));
        column.setCellFactory(cells::apply);
        return column;
    }
}
