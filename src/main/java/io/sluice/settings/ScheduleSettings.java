package io.sluice.settings;

import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;

/// When the queue runs, and how fast, in the course of a week.
///
/// @param windows when downloads may run
/// @param speeds  limits of everything that hold at some hours; the general limit holds beside them
public record ScheduleSettings(WeeklyWindows windows, SpeedWindows speeds) {
    public static final ScheduleSettings ALWAYS = new ScheduleSettings(WeeklyWindows.ALWAYS, SpeedWindows.NONE);

    public ScheduleSettings withWindows(WeeklyWindows choice) {
        return new ScheduleSettings(choice, speeds);
    }

    public ScheduleSettings withSpeeds(SpeedWindows choice) {
        return new ScheduleSettings(windows, choice);
    }
}
