package io.sluice.viewmodel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One value of a setting that is a list, as fields that are typed into. What is typed stays, right or wrong; while it is
/// wrong the row stands for what it stood for before, or for nothing yet. JavaFX thread.
public abstract sealed class SettingRow<T> permits CategoryRow, HostRow {
    private final List<TypedField> fields;
    private final Set<TypedField> judged = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<T>> value = new ReadOnlyObjectWrapper<>(this, "value",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());

    SettingRow(TypedField... fields) {
        this.fields = List.of(fields);
    }

    /// What it stands for in the settings; empty where it was never right.
    public ReadOnlyObjectProperty<Optional<T>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// The first of what is wrong with its fields. Of one that nobody has typed into yet nothing is said, before
    /// [SettingRows#left].
    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    List<TypedField> fields() {
        return fields;
    }

    /// Reads all fields by [#judge].
    ///
    /// @param others what other rows stand for
    abstract Optional<T> read(List<T> others);

    /// Writes a value into all fields.
    abstract void write(T now);

    /// What only the disk can say against a value; may block.
    Optional<UserMessage> check(T read) {
        return Optional.empty();
    }

    /// The field that a [#check] is about.
    TypedField checked() {
        return fields.getFirst();
    }

    final boolean isBlank() {
        return value.get().isEmpty() && fields.stream().allMatch(field -> field.text().isEmpty());
    }

    final void show(T now) {
        judged.addAll(fields);
        value.set(Optional.of(now));
        write(now);
    }

    final void judgeAll(List<T> others) {
        judged.addAll(fields);
        look(others);
    }

    /// Something was typed into `field`.
    ///
    /// @return whether the row stands for something else now
    final boolean typed(TypedField field, List<T> others) {
        judged.add(field);
        Optional<T> read = look(others);
        if (read.isEmpty() || read.equals(value.get())) {
            return false;
        }
        value.set(read);
        return true;
    }

    private Optional<T> look(List<T> others) {
        Optional<T> read = read(others);
        showProblem();
        return read;
    }

    final void refuse(Optional<T> before, UserMessage why) {
        value.set(before);
        checked().take(new Reading.Bad<>(why));
        showProblem();
    }

    private void showProblem() {
        problem.set(fields.stream().flatMap(field -> field.problemProperty().get().stream()).findFirst());
    }

    /// Says what is wrong with a field, unless nobody has been there yet.
    final <V> Optional<V> judge(TypedField field, Reading<V> reading) {
        if (judged.contains(field)) {
            return field.take(reading);
        }
        return reading instanceof Reading.Good<V>(var good) ? Optional.of(good) : Optional.empty();
    }
}
