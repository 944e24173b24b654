package io.sluice.settings;

import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.WhenDone;

/// When the queue runs, and how fast, in the course of a week, and what follows.
///
/// @param windows when downloads may run
/// @param speeds  limits of everything that hold at some hours; the general limit holds beside them
/// @param whenDone what happens a minute after the last download is done
public record ScheduleSettings(WeeklyWindows windows, SpeedWindows speeds, WhenDone whenDone) {
    public static final ScheduleSettings ALWAYS = new ScheduleSettings(WeeklyWindows.ALWAYS, SpeedWindows.NONE,
            WhenDone.NOTHING);

    public ScheduleSettings withWindows(WeeklyWindows choice) {
        return new ScheduleSettings(choice, speeds, whenDone);
    }

    public ScheduleSettings withSpeeds(SpeedWindows choice) {
        return new ScheduleSettings(windows, choice, whenDone);
    }

    public ScheduleSettings withWhenDone(WhenDone choice) {
        return new ScheduleSettings(windows, speeds, choice);
    }
}
