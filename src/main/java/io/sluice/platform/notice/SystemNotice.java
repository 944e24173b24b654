package io.sluice.platform.notice;

import io.sluice.platform.tray.TrayIcon;

/// What is told, in the user's language, as plain text.
///
/// @param text    may have several lines
/// @param failure whether something went wrong
public record SystemNotice(String title, String text, TrayIcon picture, boolean failure) {
}
