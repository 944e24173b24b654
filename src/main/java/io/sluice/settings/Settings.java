package io.sluice.settings;

import java.nio.file.Path;

import io.sluice.model.HostRules;
import io.sluice.model.query.FolderRules;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.QueueSettings.WhenLowered;

/// Everything that the user may set. Immutable; [SettingsStore] holds the current one.
public record Settings(QueueSettings queue, TransferSettings transfer, AppearanceSettings appearance,
        NetworkSettings network, ScheduleSettings schedule, HistorySettings history, WindowSettings window,
        DesktopSettings desktop) {
    /// What is in force where nothing was set.
    ///
    /// @param folder where downloads go, absolute
    public static Settings defaults(Path folder) {
        return new Settings(
                new QueueSettings(new AddingSettings(folder, QueueSettings.DEFAULT_RETRIES, OnDuplicate.ASK),
                        QueueSettings.DEFAULT_AT_ONCE, WhenLowered.LET_FINISH, true, Fairness.DEFAULT),
                new TransferSettings(TransferSettings.DEFAULT_CONNECTIONS, TransferSettings.UNLIMITED,
                        HostRules.NONE),
                AppearanceSettings.DEFAULT, NetworkSettings.DEFAULT, ScheduleSettings.ALWAYS,
                HistorySettings.ALL, WindowSettings.DEFAULT, DesktopSettings.DEFAULT);
    }

    /// The defaults, but for what the user has collected: the folder for downloads, the rules of hosts, and the layout of the
    /// window with its categories and searches.
    public Settings restored() {
        Settings fresh = defaults(queue.folder());
        return fresh.withTransfer(fresh.transfer.withHosts(transfer.hosts())).withWindow(window);
    }

    public Settings withQueue(QueueSettings newQueue) {
        return new Settings(newQueue, transfer, appearance, network, schedule, history, window, desktop);
    }

    public Settings withTransfer(TransferSettings newTransfer) {
        return new Settings(queue, newTransfer, appearance, network, schedule, history, window, desktop);
    }

    public Settings withAppearance(AppearanceSettings newAppearance) {
        return new Settings(queue, transfer, newAppearance, network, schedule, history, window, desktop);
    }

    public Settings withNetwork(NetworkSettings newNetwork) {
        return new Settings(queue, transfer, appearance, newNetwork, schedule, history, window, desktop);
    }

    public Settings withSchedule(ScheduleSettings newSchedule) {
        return new Settings(queue, transfer, appearance, network, newSchedule, history, window, desktop);
    }

    public Settings withHistory(HistorySettings newHistory) {
        return new Settings(queue, transfer, appearance, network, schedule, newHistory, window, desktop);
    }

    public Settings withWindow(WindowSettings newWindow) {
        return new Settings(queue, transfer, appearance, network, schedule, history, newWindow, desktop);
    }

    public Settings withDesktop(DesktopSettings newDesktop) {
        return new Settings(queue, transfer, appearance, network, schedule, history, window, newDesktop);
    }

    /// Where files go for which nobody has chosen a folder.
    public FolderRules folders() {
        return new FolderRules(list().categories(), queue.folder());
    }

    public ListSettings list() {
        return window.list();
    }

    public Settings withList(ListSettings newList) {
        return withWindow(window.withList(newList));
    }
}
