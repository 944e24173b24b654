package io.sluice.settings;

/// Everything that the user may set. Immutable; [SettingsStore] holds the current one.
public record Settings(QueueSettings queue, TransferSettings transfer, AppearanceSettings appearance) {
    public Settings withQueue(QueueSettings newQueue) {
        return new Settings(newQueue, transfer, appearance);
    }

    public Settings withTransfer(TransferSettings newTransfer) {
        return new Settings(queue, newTransfer, appearance);
    }

    public Settings withAppearance(AppearanceSettings newAppearance) {
        return new Settings(queue, transfer, newAppearance);
    }
}
