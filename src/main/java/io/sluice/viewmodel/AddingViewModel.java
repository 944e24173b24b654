package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.function.BiFunction;

import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;

/// What new downloads get, in the settings. JavaFX thread.
///
/// @param retries 1-10, for downloads added from now on
public record AddingViewModel(SettingText<Path> folder, SettingText<Integer> retries,
        SettingChoice<OnDuplicate> onDuplicate) {
    static AddingViewModel of(SettingFields fields) {
        return new AddingViewModel(
                fields.text(Setting.FOLDER,
                        new SettingText.Kind<>(FolderText::read, Path::toString, now -> now.queue().folder()),
                        queue(QueueSettings::withFolder), FolderText::unusable),
                fields.count(Setting.MAX_RETRIES, QueueSettings.MOST, now -> now.queue().maxRetries(),
                        queue(QueueSettings::withMaxRetries)),
                fields.choice(Setting.ON_DUPLICATE, now -> now.queue().adding().onDuplicate(),
                        queue(QueueSettings::withOnDuplicate)));
    }

    private static <T> BiFunction<Settings, T, Settings> queue(BiFunction<QueueSettings, T, QueueSettings> setter) {
        return (now, value) -> now.withQueue(setter.apply(now.queue(), value));
    }
}
