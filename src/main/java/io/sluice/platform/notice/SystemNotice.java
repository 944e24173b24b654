package io.sluice.platform.notice;

import io.sluice.platform.tray.TrayIcon;
import org.jspecify.annotations.Nullable;

/// What is told, in the user's language, as plain text.
///
/// @param text    may have several lines
/// @param failure whether something went wrong
/// @param step    what can be done about it on the spot, where the desktop shows buttons; null for nothing. A later notice
///                with a step takes the place of an earlier one
public record SystemNotice(String title, String text, TrayIcon picture, boolean failure, @Nullable Step step) {
    /// @param name in the user's language
    /// @param task called on any thread; must return at once
    public record Step(String name, Runnable task) {
    }
}
