package io.sluice.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Something that the user may do, and whether it can be done now. JavaFX thread.
public final class Command {
    private final Runnable action;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", false);

    Command(Runnable action) {
        this.action = action;
    }

    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /// Does nothing while it is not enabled.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    void enable(boolean possible) {
        enabled.set(possible);
    }
}
