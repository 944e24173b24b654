package io.sluice.ui.settings;

import io.sluice.model.WhenDone;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.QueueSettings.WhenLowered;

/// The keys of the words for what can be chosen.
final class SettingWords {
    private SettingWords() {
    }

    static String of(WhenLowered choice) {
        return switch (choice) {
            case LET_FINISH -> "ui.settings.whenLowered.letFinish";
            case STOP_LAST -> "ui.settings.whenLowered.stopLast";
        };
    }

    static String of(OnDuplicate choice) {
        return switch (choice) {
            case ASK -> "ui.settings.onDuplicate.ask";
            case ADD -> "ui.settings.onDuplicate.add";
            case LEAVE_OUT -> "ui.settings.onDuplicate.leaveOut";
        };
    }

    static String of(WhenDone choice) {
        return switch (choice) {
            case NOTHING -> "ui.settings.whenDone.nothing";
            case QUIT -> "ui.settings.whenDone.quit";
            case SLEEP -> "ui.settings.whenDone.sleep";
            case SHUT_DOWN -> "ui.settings.whenDone.shutDown";
        };
    }

    static String ofOrder(boolean byPriority) {
        return byPriority ? "ui.settings.order.byPriority" : "ui.settings.order.asAdded";
    }

    static String ofPreempts(boolean preempts) {
        return preempts ? "ui.settings.preempts.yes" : "ui.settings.preempts.no";
    }

    static String ofCloseHides(boolean closeHides) {
        return closeHides ? "ui.settings.closeHides.yes" : "ui.settings.closeHides.no";
    }

    static String ofApi(boolean on) {
        return on ? "ui.settings.api.yes" : "ui.settings.api.no";
    }

    static String ofAria2Port(boolean open) {
        return open ? "ui.settings.apiWellKnown.yes" : "ui.settings.apiWellKnown.no";
    }

    static String ofAria2Shutdown(boolean may) {
        return may ? "ui.settings.apiShutdown.yes" : "ui.settings.apiShutdown.no";
    }

    static String ofWatchesClipboard(boolean watches) {
        return watches ? "ui.settings.clipboard.yes" : "ui.settings.clipboard.no";
    }

    static String of(Opens opens) {
        return switch (opens) {
            case FILE -> "ui.settings.finishedOpens.file";
            case FOLDER -> "ui.settings.finishedOpens.folder";
        };
    }

    static String of(ProxyMode mode) {
        return switch (mode) {
            case SYSTEM -> "ui.settings.proxy.system";
            case NONE -> "ui.settings.proxy.none";
            case HTTP -> "ui.settings.proxy.http";
            case SOCKS5 -> "ui.settings.proxy.socks5";
        };
    }

    static String of(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "ui.settings.theme.system";
            case LIGHT -> "ui.settings.theme.light";
            case DARK -> "ui.settings.theme.dark";
        };
    }

    static String of(Accent accent) {
        return switch (accent) {
            case BLUE -> "ui.settings.accent.blue";
            case PURPLE -> "ui.settings.accent.purple";
            case PINK -> "ui.settings.accent.pink";
            case GRAPHITE -> "ui.settings.accent.graphite";
        };
    }

    static String of(Density density) {
        return switch (density) {
            case COMPACT -> "ui.settings.density.compact";
            case COMFORTABLE -> "ui.settings.density.comfortable";
        };
    }
}
