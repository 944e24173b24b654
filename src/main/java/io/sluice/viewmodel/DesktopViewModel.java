package io.sluice.viewmodel;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.NoticeSettings;
import io.sluice.settings.Setting;

/// How Sluice behaves among other programs, in the settings. JavaFX thread.
///
/// @param closeHides whether downloads go on when the window is closed
/// @param opens      what Enter and a double click on a finished download open
/// @param watchesClipboard whether links that are copied elsewhere are offered
/// @param finished   whether the system tells of a finished download
/// @param failed     of a failed one
/// @param queueDone  of the end of the last one
public record DesktopViewModel(SettingChoice<Boolean> closeHides, SettingChoice<Opens> opens,
        SettingChoice<Boolean> watchesClipboard, SettingChoice<Boolean> finished, SettingChoice<Boolean> failed,
        SettingChoice<Boolean> queueDone) {
    static DesktopViewModel of(SettingFields fields) {
        return new DesktopViewModel(
                fields.choice(Setting.CLOSE_HIDES, now -> now.desktop().closeHides(),
                        (now, value) -> now.withDesktop(now.desktop().withCloseHides(value))),
                fields.choice(Setting.FINISHED_OPENS, now -> now.desktop().opens(),
                        (now, value) -> now.withDesktop(now.desktop().withOpens(value))),
                fields.choice(Setting.WATCH_CLIPBOARD, now -> now.desktop().watchesClipboard(),
                        (now, value) -> now.withDesktop(now.desktop().withWatchesClipboard(value))),
                notice(fields, Setting.NOTICE_FINISHED, NoticeSettings::finished, NoticeSettings::withFinished),
                notice(fields, Setting.NOTICE_FAILED, NoticeSettings::failed, NoticeSettings::withFailed),
                notice(fields, Setting.NOTICE_QUEUE_DONE, NoticeSettings::queueDone, NoticeSettings::withQueueDone));
    }

    private static SettingChoice<Boolean> notice(SettingFields fields, Setting setting,
            Function<NoticeSettings, Boolean> getter, BiFunction<NoticeSettings, Boolean, NoticeSettings> setter) {
        return fields.choice(setting, now -> getter.apply(now.desktop().notices()), (now, value) -> now.withDesktop(
                now.desktop().withNotices(setter.apply(now.desktop().notices(), value))));
    }
}
