package io.sluice.viewmodel;

import io.sluice.settings.Fairness;

/// Who makes way for whom, in the settings. JavaFX thread.
///
/// @param preempts whether a P0 takes the slot of a less urgent one
/// @param aging    minutes, empty for never
/// @param perHost  1-10
public record FairnessViewModel(SettingChoice<Boolean> preempts, SettingText<Integer> aging,
        SettingText<Integer> perHost) {
    static Reading<Integer> readAging(String typed) {
        return typed.isBlank() || typed.strip().equals("0")
                ? new Reading.Good<>(Fairness.NEVER)
                : CountText.read(typed, Fairness.MOST_MINUTES);
    }

    static String writeAging(int minutes) {
        return minutes == Fairness.NEVER ? "" : Integer.toString(minutes);
    }
}
