package io.sluice.platform.tray;

import java.util.List;

/// All that a tray shows.
///
/// @param title   the program's name
/// @param tooltip what it does now; may have several lines
public record TrayState(TrayIcon icon, String title, String tooltip, List<MenuEntry> menu) {
    public TrayState {
        menu = List.copyOf(menu);
    }
}
