package io.sluice.viewmodel;

import io.sluice.settings.HistorySettings;

/// What stays on the list, in the settings. JavaFX thread.
///
/// @param days   empty for ever
/// @param number empty for all
public record HistoryViewModel(SettingText<Integer> days, SettingText<Integer> number) {
    static Reading<Integer> read(String typed, int most) {
        return typed.isBlank() || typed.strip().equals("0")
                ? new Reading.Good<>(HistorySettings.FOR_EVER)
                : CountText.read(typed, most);
    }

    static String write(int number) {
        return number == HistorySettings.FOR_EVER ? "" : Integer.toString(number);
    }
}
