package io.sluice.settings;

/// How Sluice behaves among other programs.
///
/// @param closeHides whether closing the window leaves the downloads running: hidden in the tray, or minimised where
///                   there is none; false: it ends the program
/// @param opens      what Enter and a double click on a finished download open
/// @param notices    what the system tells while the window has no focus
/// @param api        how they may ask
/// @param watchesClipboard whether links that are copied in other programs are offered
public record DesktopSettings(boolean closeHides, Opens opens, NoticeSettings notices, ApiSettings api,
        boolean watchesClipboard) {
    public static final DesktopSettings DEFAULT = new DesktopSettings(true, Opens.FILE, NoticeSettings.ALL,
            ApiSettings.DEFAULT, false);

    public enum Opens {
        FILE, FOLDER
    }

    public DesktopSettings withCloseHides(boolean choice) {
        return new DesktopSettings(choice, opens, notices, api, watchesClipboard);
    }

    public DesktopSettings withOpens(Opens choice) {
        return new DesktopSettings(closeHides, choice, notices, api, watchesClipboard);
    }

    public DesktopSettings withNotices(NoticeSettings choice) {
        return new DesktopSettings(closeHides, opens, choice, api, watchesClipboard);
    }

    public DesktopSettings withApi(ApiSettings choice) {
        return new DesktopSettings(closeHides, opens, notices, choice, watchesClipboard);
    }

    public DesktopSettings withWatchesClipboard(boolean choice) {
        return new DesktopSettings(closeHides, opens, notices, api, choice);
    }
}
