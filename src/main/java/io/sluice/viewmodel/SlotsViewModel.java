package io.sluice.viewmodel;

import io.sluice.settings.QueueSettings;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.settings.Setting;

/// How many downloads run at once and in which order, in the settings. JavaFX thread.
///
/// @param atOnce     1-10
/// @param byPriority false: first come, first served
public record SlotsViewModel(SettingText<Integer> atOnce, SettingChoice<WhenLowered> whenLowered,
        SettingChoice<Boolean> byPriority) {
    static SlotsViewModel of(SettingFields fields) {
        return new SlotsViewModel(
                fields.count(Setting.AT_ONCE, QueueSettings.MOST, now -> now.queue().atOnce(),
                        (now, value) -> now.withQueue(now.queue().withAtOnce(value))),
                fields.choice(Setting.WHEN_LOWERED, now -> now.queue().whenLowered(),
                        (now, value) -> now.withQueue(now.queue().withWhenLowered(value))),
                fields.choice(Setting.BY_PRIORITY, now -> now.queue().byPriority(),
                        (now, value) -> now.withQueue(now.queue().withByPriority(value))));
    }
}
