package io.sluice.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import io.sluice.settings.Settings;

/// A setting that is chosen among a few values. JavaFX thread.
public final class SettingChoice<T> {
    private final Function<Settings, T> getter;
    private final ObjectProperty<T> value;
    private final Optional<String> fixedBy;
    private boolean showing; // so that what the settings say is not written back to them

    SettingChoice(Settings first, Function<Settings, T> getter, Consumer<T> taker, Optional<String> fixedBy) {
        this.getter = getter;
        this.fixedBy = fixedBy;
        this.value = new SimpleObjectProperty<>(this, "value", getter.apply(first));
        value.addListener((_, _, chosen) -> {
            if (!showing) {
                taker.accept(chosen);
            }
        });
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /// The environment variable that fixes this setting: it cannot be changed here then.
    public Optional<String> fixedBy() {
        return fixedBy;
    }

    void show(Settings settings) {
        showing = true;
        value.set(getter.apply(settings));
        showing = false;
    }
}
