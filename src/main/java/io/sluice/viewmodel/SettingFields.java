package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.sluice.settings.CredentialStore;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;

/// Makes the fields of the settings dialog, and keeps them in line with what is in force. JavaFX thread.
final class SettingFields {
    private final SettingsStore store;
    private final SettingsWriter writer;
    private final Notices notices;
    private final Map<Setting, String> fixed;
    private final List<SettingText<?>> texts = new ArrayList<>();
    private final List<SettingChoice<?>> choices = new ArrayList<>();
    private final List<SettingRows<?, ?>> lists = new ArrayList<>();

    SettingFields(SettingsStore store, Executor background, Executor fx, Notices notices) {
        this.store = store;
        this.notices = notices;
        this.writer = new SettingsWriter(store, background, fx);
        this.fixed = store.fixed();
        store.onChange(_ -> fx.execute(this::show));
    }

    Settings current() {
        return store.current();
    }

    CredentialStore credentials() {
        return store.credentials();
    }

    /// Changes many at once.
    void change(UnaryOperator<Settings> change) {
        writer.write(new SettingsWriter.Change(change, Optional::empty, notices::say), this::show);
    }

    /// A whole number from 1 to `most`.
    SettingText<Integer> count(Setting setting, int most, Function<Settings, Integer> getter,
            BiFunction<Settings, Integer, Settings> setter) {
        return text(setting, new SettingText.Kind<>(typed -> CountText.read(typed, most), Object::toString, getter),
                setter);
    }

    /// Any text.
    SettingText<String> plain(Setting setting, Function<Settings, String> getter,
            BiFunction<Settings, String, Settings> setter) {
        return text(setting, new SettingText.Kind<>(Reading.Good::new, typed -> typed, getter), setter);
    }

    <T> SettingText<T> text(Setting setting, SettingText.Kind<T> kind, BiFunction<Settings, T, Settings> setter) {
        return text(setting, kind, setter, _ -> Optional.empty());
    }

    /// @param check what is wrong with a value that can be read; may block, so it is asked off the JavaFX thread
    <T> SettingText<T> text(Setting setting, SettingText.Kind<T> kind, BiFunction<Settings, T, Settings> setter,
            Function<T, Optional<UserMessage>> check) {
        var text = new SettingText<>(kind, (value, refusal) -> writer.write(new SettingsWriter.Change(
                now -> setter.apply(now, value), () -> check.apply(value), refusal), this::show), fixed(setting));
        text.show(store.current());
        texts.add(text);
        return text;
    }

    <T> SettingChoice<T> choice(Setting setting, Function<Settings, T> getter,
            BiFunction<Settings, T, Settings> setter) {
        var choice = new SettingChoice<>(store.current(), getter, value -> writer.write(new SettingsWriter.Change(
                now -> setter.apply(now, value), Optional::empty, notices::say), this::show), fixed(setting));
        choices.add(choice);
        return choice;
    }

    <T, R extends SettingRow<T>> SettingRows<T, R> rows(Setting setting, SettingRows.Kind<T, R> kind) {
        var list = new SettingRows<>(kind, store, writer, notices, fixed(setting));
        lists.add(list);
        return list;
    }

    private Optional<String> fixed(Setting setting) {
        return Optional.ofNullable(fixed.get(setting));
    }

    private void show() {
        if (!writer.isBusy()) {
            Settings now = store.current();
            texts.forEach(text -> text.show(now));
            choices.forEach(choice -> choice.show(now));
            lists.forEach(list -> list.show(now));
        }
    }
}
