package io.sluice.viewmodel;

import io.sluice.settings.ColumnSettings;
import io.sluice.settings.SettingsStore;

/// Which columns the list has, how wide and in which order, over restarts. JavaFX thread.
public final class ColumnsViewModel {
    private final SettingsStore settings;
    private final WindowMemory memory;

    ColumnsViewModel(SettingsStore settings, WindowMemory memory) {
        this.settings = settings;
        this.memory = memory;
    }

    public ColumnSettings left() {
        return settings.current().list().columns();
    }

    public void keep(ColumnSettings columns) {
        if (!columns.equals(left())) {
            memory.keep(now -> now.withList(now.list().withColumns(columns)));
        }
    }
}
