package io.sluice.viewmodel;

import io.sluice.settings.Setting;
import io.sluice.settings.TransferSettings;

/// Connections and speed, in the settings. JavaFX thread.
///
/// @param connections        for one file, 1-32
/// @param connectionsPerHost to one host, of all downloads together, 1-32
/// @param speedLimit         as [SpeedText] reads it; empty for none
public record TransferViewModel(SettingText<Integer> connections, SettingText<Integer> connectionsPerHost,
        SettingText<Long> speedLimit) {
    static TransferViewModel of(SettingFields fields) {
        return new TransferViewModel(
                fields.count(Setting.CONNECTIONS, TransferSettings.MOST_CONNECTIONS,
                        now -> now.transfer().connections(),
                        (now, value) -> now.withTransfer(now.transfer().withConnections(value))),
                fields.count(Setting.CONNECTIONS_PER_HOST, TransferSettings.MOST_CONNECTIONS,
                        now -> now.transfer().hosts().connections(),
                        (now, value) -> now.withTransfer(
                                now.transfer().withHosts(now.transfer().hosts().withConnections(value)))),
                fields.text(Setting.BYTES_PER_SECOND,
                        new SettingText.Kind<>(SpeedText::read, SpeedText::write,
                                now -> now.transfer().bytesPerSecond()),
                        (now, value) -> now.withTransfer(now.transfer().withBytesPerSecond(value))));
    }
}
