package io.sluice.viewmodel;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.sluice.settings.HistorySettings;
import io.sluice.settings.Setting;

/// What stays on the list, in the settings. JavaFX thread.
///
/// @param days   empty for ever
/// @param number empty for all
public record HistoryViewModel(SettingText<Integer> days, SettingText<Integer> number) {
    static HistoryViewModel of(SettingFields fields) {
        return new HistoryViewModel(
                text(fields, Setting.HISTORY_DAYS, HistorySettings.MOST_DAYS, HistorySettings::days,
                        HistorySettings::withDays),
                text(fields, Setting.HISTORY_NUMBER, HistorySettings.MOST_NUMBER, HistorySettings::number,
                        HistorySettings::withNumber));
    }

    private static SettingText<Integer> text(SettingFields fields, Setting setting, int most,
            Function<HistorySettings, Integer> getter,
            BiFunction<HistorySettings, Integer, HistorySettings> setter) {
        return fields.text(setting,
                new SettingText.Kind<>(typed -> read(typed, most), HistoryViewModel::write,
                        now -> getter.apply(now.history())),
                (now, value) -> now.withHistory(setter.apply(now.history(), value)));
    }

    static Reading<Integer> read(String typed, int most) {
        return typed.isBlank() || typed.strip().equals("0")
                ? new Reading.Good<>(HistorySettings.FOR_EVER)
                : CountText.read(typed, most);
    }

    static String write(int number) {
        return number == HistorySettings.FOR_EVER ? "" : Integer.toString(number);
    }
}
