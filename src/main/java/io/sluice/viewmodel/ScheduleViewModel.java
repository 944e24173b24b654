package io.sluice.viewmodel;

import java.util.function.Function;

import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.WhenDone;
import io.sluice.settings.Setting;

/// The hours of the week, in the settings. JavaFX thread.
///
/// @param windows as [WeeklyWindows] writes them, empty for always
/// @param speeds  as [SpeedWindows] writes them, empty for none
/// @param whenDone what happens after the last download
public record ScheduleViewModel(SettingText<WeeklyWindows> windows, SettingText<SpeedWindows> speeds,
        SettingChoice<WhenDone> whenDone) {
    static ScheduleViewModel of(SettingFields fields) {
        return new ScheduleViewModel(
                fields.text(Setting.WINDOWS, new SettingText.Kind<>(ScheduleViewModel::readWindows,
                        WeeklyWindows::toString, now -> now.schedule().windows()),
                        (now, value) -> now.withSchedule(now.schedule().withWindows(value))),
                fields.text(Setting.SPEED_WINDOWS, new SettingText.Kind<>(ScheduleViewModel::readSpeeds,
                        SpeedWindows::toString, now -> now.schedule().speeds()),
                        (now, value) -> now.withSchedule(now.schedule().withSpeeds(value))),
                fields.choice(Setting.WHEN_DONE, now -> now.schedule().whenDone(),
                        (now, value) -> now.withSchedule(now.schedule().withWhenDone(value))));
    }

    static Reading<WeeklyWindows> readWindows(String typed) {
        return read(typed, WeeklyWindows::parse, "settings.noWindow");
    }

    static Reading<SpeedWindows> readSpeeds(String typed) {
        return read(typed, SpeedWindows::parse, "settings.noSpeedWindow");
    }

    private static <T> Reading<T> read(String typed, Function<String, T> parser, String problem) {
        try {
            return new Reading.Good<>(parser.apply(typed));
        } catch (IllegalArgumentException unreadable) {
            return new Reading.Bad<>(UserMessage.of(problem));
        }
    }
}
