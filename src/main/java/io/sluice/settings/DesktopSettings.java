package io.sluice.settings;

/// How Sluice behaves among other programs.
///
/// @param closeHides whether closing the window leaves the downloads running: hidden in the tray, or minimised where
///                   there is none; false: it ends the program
/// @param notices    what the system tells while the window has no focus
public record DesktopSettings(boolean closeHides, NoticeSettings notices) {
    public static final DesktopSettings DEFAULT = new DesktopSettings(true, NoticeSettings.ALL);

    public DesktopSettings withCloseHides(boolean choice) {
        return new DesktopSettings(choice, notices);
    }

    public DesktopSettings withNotices(NoticeSettings choice) {
        return new DesktopSettings(closeHides, choice);
    }
}
