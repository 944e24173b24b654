package io.sluice.platform.tray;

import java.util.List;

/// One line of the tray's menu. Labels are in the user's language.
public sealed interface MenuEntry {
    /// @param action what [TrayEvents#chosen] is told
    record Command(String action, String label, boolean enabled) implements MenuEntry {
    }

    /// One of several values, of which one is in force.
    record Choice(String action, String label, boolean selected, boolean enabled) implements MenuEntry {
    }

    record Submenu(String label, List<MenuEntry> entries) implements MenuEntry {
        public Submenu {
            entries = List.copyOf(entries);
        }
    }

    record Separator() implements MenuEntry {
    }
}
