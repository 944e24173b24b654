package io.sluice.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import io.sluice.i18n.Messages;

/// A box to choose one of a few values in, each by the words of its key.
public final class Choice {
    private Choice() {
    }

    public static <T> ComboBox<T> of(Messages messages, List<T> values, Function<T, String> key,
            ObjectProperty<T> chosen) {
        return named(values, value -> messages.get(key.apply(value)), chosen);
    }

    /// @param name the words of a value, where they are not those of a key
    public static <T> ComboBox<T> named(List<T> values, Function<T, String> name, ObjectProperty<T> chosen) {
        var box = new ComboBox<T>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed into this box");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        var whole = new Tooltip(); // of words that are wider than the box
        box.valueProperty().subscribe(value -> whole.setText(box.getConverter().toString(value)));
        box.setTooltip(whole);
        return box;
    }
}
