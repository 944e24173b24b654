package io.sluice.viewmodel;

import io.sluice.settings.NetworkSettings;
import io.sluice.settings.NetworkSettings.ProxyMode;

/// The network section of the settings. JavaFX thread.
///
/// @param address  `host:port`, or empty
/// @param password kept in a file of its own, never in the settings
public record ProxyViewModel(SettingChoice<ProxyMode> mode, SettingText<String> address, SettingText<String> user,
        SettingText<String> password) {
    static Reading<String> readAddress(String typed) {
        try {
            return new Reading.Good<>(NetworkSettings.DEFAULT.withAddress(typed.strip()).address());
        } catch (IllegalArgumentException unreadable) {
            return new Reading.Bad<>(UserMessage.of("settings.notAnAddress"));
        }
    }
}
