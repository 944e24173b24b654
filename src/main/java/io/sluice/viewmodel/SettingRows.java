package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;

/// A setting that is a list, a row for each of its values. What is right takes effect as it is typed; a row that is not is
/// told of and stays as it was typed. JavaFX thread.
public final class SettingRows<T, R extends SettingRow<T>> {
    /// Where the list is in the settings, and what its rows are.
    record Kind<T, R>(Function<Settings, List<T>> getter, BiFunction<Settings, List<T>, Settings> setter,
            Supplier<R> blank) {
    }

    private final Kind<T, R> kind;
    private final SettingsStore store;
    private final SettingsWriter writer;
    private final Notices notices;
    private final Optional<String> fixedBy;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ObservableList<R> view = FXCollections.unmodifiableObservableList(rows);
    private boolean showing; // so that what the settings say is not written back to them

    SettingRows(Kind<T, R> kind, SettingsStore store, SettingsWriter writer, Notices notices,
            Optional<String> fixedBy) {
        this.kind = kind;
        this.store = store;
        this.writer = writer;
        this.notices = notices;
        this.fixedBy = fixedBy;
        show(store.current());
    }

    public ObservableList<R> rows() {
        return view;
    }

    /// The environment variable that fixes this setting: it cannot be changed here then.
    public Optional<String> fixedBy() {
        return fixedBy;
    }

    /// One more at the end, which stands for nothing yet.
    public R add() {
        R row = row();
        rows.add(row);
        return row;
    }

    public void remove(R row) {
        rows.remove(row);
        if (row.valueProperty().get().isPresent()) {
            write(Optional::empty, notices::say);
        }
    }

    public boolean mayMove(R row, int by) {
        int to = rows.indexOf(row) + by;
        return rows.contains(row) && to >= 0 && to < rows.size();
    }

    /// @param by -1 for one place up, 1 for one down; nothing happens at the ends
    public void move(R row, int by) {
        if (mayMove(row, by)) {
            List<R> moved = new ArrayList<>(rows);
            int from = moved.indexOf(row);
            Collections.swap(moved, from, from + by);
            rows.setAll(moved);
            write(Optional::empty, notices::say);
        }
    }

    /// Nobody types into `row` any more: what is missing in it is said now.
    public void left(R row) {
        if (rows.contains(row)) {
            row.judgeAll(others(row));
        }
    }

    /// Takes away rows that nobody typed anything into, and says what is wrong with others.
    public void tidy() {
        rows.removeIf(SettingRow::isBlank);
        rows.forEach(this::left);
    }

    private R row() {
        R row = kind.blank().get();
        row.fields().forEach(field -> field.textProperty().subscribe((_, _) -> typed(row, field)));
        return row;
    }

    private R row(T value) {
        R row = row();
        row.show(value);
        return row;
    }

    private void typed(R row, TypedField field) {
        if (showing) {
            return;
        }
        Optional<T> before = row.valueProperty().get();
        if (row.typed(field, others(row))) {
            T now = row.valueProperty().get().orElseThrow();
            write(() -> row.check(now), why -> refuse(row, now, before, why));
        }
    }

    // Of what was typed since then nothing is taken back.
    private void refuse(R row, T value, Optional<T> before, UserMessage why) {
        if (row.valueProperty().get().equals(Optional.of(value))) {
            row.refuse(before, why);
        }
    }

    private List<T> others(R row) {
        return rows.stream().filter(it -> it != row).flatMap(it -> it.valueProperty().get().stream()).toList();
    }

    private List<T> values() {
        return rows.stream().flatMap(it -> it.valueProperty().get().stream()).toList();
    }

    private void write(Supplier<Optional<UserMessage>> check, Consumer<UserMessage> onProblem) {
        List<T> values = values();
        writer.write(new SettingsWriter.Change(now -> kind.setter().apply(now, values), check, onProblem),
                () -> show(store.current()));
    }

    /// Shows what is in force. Rows that stand for one of these values, or for nothing yet, stay as they were typed.
    void show(Settings settings) {
        List<T> now = kind.getter().apply(settings);
        if (writer.isBusy() || now.equals(values())) {
            return;
        }
        showing = true;
        List<R> left = new ArrayList<>(rows);
        List<R> shown = new ArrayList<>();
        now.forEach(value -> {
            Optional<R> same = left.stream().filter(row -> row.valueProperty().get().equals(Optional.of(value)))
                    .findFirst();
            same.ifPresent(left::remove);
            shown.add(same.orElseGet(() -> row(value)));
        });
        left.stream().filter(row -> row.valueProperty().get().isEmpty()).forEach(shown::add);
        rows.setAll(shown);
        showing = false;
    }
}
