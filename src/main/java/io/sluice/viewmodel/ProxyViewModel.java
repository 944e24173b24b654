package io.sluice.viewmodel;

import io.sluice.settings.CredentialStore;
import io.sluice.settings.NetworkSettings;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.Setting;

/// The network section of the settings. JavaFX thread.
///
/// @param address  `host:port`, or empty
/// @param password kept in a file of its own, never in the settings
public record ProxyViewModel(SettingChoice<ProxyMode> mode, SettingText<String> address, SettingText<String> user,
        SettingText<String> password) {
    static ProxyViewModel of(SettingFields fields) {
        return new ProxyViewModel(
                fields.choice(Setting.PROXY_MODE, now -> now.network().mode(),
                        (now, value) -> now.withNetwork(now.network().withMode(value))),
                fields.text(Setting.PROXY_ADDRESS, new SettingText.Kind<>(ProxyViewModel::readAddress,
                        address -> address, now -> now.network().address()),
                        (now, value) -> now.withNetwork(now.network().withAddress(value))),
                fields.plain(Setting.PROXY_USER, now -> now.network().user(),
                        (now, value) -> now.withNetwork(now.network().withUser(value))),
                fields.plain(Setting.PROXY_USER, _ -> fields.credentials().password(CredentialStore.PROXY),
                        (now, value) -> {
                            fields.credentials().setPassword(CredentialStore.PROXY, value);
                            return now;
                        }));
    }

    static Reading<String> readAddress(String typed) {
        try {
            return new Reading.Good<>(NetworkSettings.DEFAULT.withAddress(typed.strip()).address());
        } catch (IllegalArgumentException unreadable) {
            return new Reading.Bad<>(UserMessage.of("settings.notAnAddress"));
        }
    }
}
