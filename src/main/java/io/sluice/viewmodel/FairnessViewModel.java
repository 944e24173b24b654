package io.sluice.viewmodel;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.sluice.settings.Fairness;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;

/// Who makes way for whom, in the settings. JavaFX thread.
///
/// @param preempts whether a P0 takes the slot of a less urgent one
/// @param aging    minutes, empty for never
/// @param perHost  1-10
public record FairnessViewModel(SettingChoice<Boolean> preempts, SettingText<Integer> aging,
        SettingText<Integer> perHost) {
    static FairnessViewModel of(SettingFields fields) {
        return new FairnessViewModel(
                fields.choice(Setting.PREEMPTS, get(Fairness::preempts), set(Fairness::withPreempts)),
                fields.text(Setting.AGING_MINUTES, new SettingText.Kind<>(FairnessViewModel::readAging,
                        FairnessViewModel::writeAging, get(Fairness::agingMinutes)), set(Fairness::withAgingMinutes)),
                fields.count(Setting.PER_HOST, QueueSettings.MOST, get(Fairness::perHost), set(Fairness::withPerHost)));
    }

    private static <T> Function<Settings, T> get(Function<Fairness, T> getter) {
        return settings -> getter.apply(settings.queue().fairness());
    }

    private static <T> BiFunction<Settings, T, Settings> set(BiFunction<Fairness, T, Fairness> setter) {
        return (now, value) -> now.withQueue(now.queue().withFairness(setter.apply(now.queue().fairness(), value)));
    }

    static Reading<Integer> readAging(String typed) {
        return typed.isBlank() || typed.strip().equals("0")
                ? new Reading.Good<>(Fairness.NEVER)
                : CountText.read(typed, Fairness.MOST_MINUTES);
    }

    static String writeAging(int minutes) {
        return minutes == Fairness.NEVER ? "" : Integer.toString(minutes);
    }
}
