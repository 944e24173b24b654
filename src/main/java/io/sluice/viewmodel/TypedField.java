package io.sluice.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed into one field, and what is wrong with it. JavaFX thread.
public final class TypedField {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Without blanks at its ends.
    String text() {
        return text.get().strip();
    }

    void clear() {
        text.set("");
    }

    /// Says what is wrong, or gives what it stands for.
    <T> Optional<T> take(Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T>(var value) -> {
                problem.set(Optional.empty());
                yield Optional.of(value);
            }
            case Reading.Bad<T>(var what) -> {
                problem.set(Optional.of(what));
                yield Optional.empty();
            }
        };
    }
}
