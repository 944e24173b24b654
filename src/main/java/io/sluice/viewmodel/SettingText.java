package io.sluice.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.sluice.settings.Settings;
import org.jspecify.annotations.Nullable;

/// A setting that is typed: what is valid takes effect at once, what is not is told beside it and changes nothing.
/// JavaFX thread.
public final class SettingText<T> {
    /// How a value is read from text, written as text, and where it is in the settings.
    record Kind<T>(Function<String, Reading<T>> reader, Function<T, String> writer, Function<Settings, T> getter) {
    }

    /// Takes a valid value over into the settings, or says later why that was refused.
    interface Taker<T> {
        void take(T value, Consumer<UserMessage> refusal);
    }

    private final Kind<T> kind;
    private final Taker<T> taker;
    private final Optional<String> fixedBy;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<T>> inForce = new ReadOnlyObjectWrapper<>(this, "inForce",
            Optional.empty());
    private @Nullable T wanted; // the last one typed or shown; ahead of inForce while a change is on its way

    SettingText(Kind<T> kind, Taker<T> taker, Optional<String> fixedBy) {
        this.kind = kind;
        this.taker = taker;
        this.fixedBy = fixedBy;
        text.subscribe(this::typed);
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What holds now, whatever is typed; empty until the settings are shown.
    public ReadOnlyObjectProperty<Optional<T>> inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /// The environment variable that fixes this setting: it cannot be changed here then.
    public Optional<String> fixedBy() {
        return fixedBy;
    }

    private void typed(String typed) {
        if (inForce.get().isEmpty()) {
            return; // not shown yet
        }
        switch (kind.reader().apply(typed)) {
            case Reading.Good(var read) -> {
                problem.set(Optional.empty());
                take(read);
            }
            case Reading.Bad(var what) -> problem.set(Optional.of(what));
        }
    }

    private void take(T read) {
        if (!read.equals(wanted)) {
            wanted = read;
            taker.take(read, this::refused);
        }
    }

    /// Shows what is in force. What was typed stays as it is written where it means the same.
    void show(Settings settings) {
        T now = kind.getter().apply(settings);
        if (inForce.get().equals(Optional.of(now))) {
            return;
        }
        inForce.set(Optional.of(now));
        wanted = now;
        if (!(kind.reader().apply(text.get()) instanceof Reading.Good(var typed) && typed.equals(now))) {
            text.set(kind.writer().apply(now));
        }
    }

    /// The value was right in itself but could not be taken; typed again it is tried again.
    private void refused(UserMessage why) {
        wanted = inForce.get().orElse(null);
        problem.set(Optional.of(why));
    }
}
