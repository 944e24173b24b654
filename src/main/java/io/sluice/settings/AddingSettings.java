package io.sluice.settings;

import java.nio.file.Path;

/// What downloads get that say nothing else when they are added.
///
/// @param folder      where downloads go that name no other; absolute
/// @param maxRetries  further attempts after a failed one, 1-10
/// @param onDuplicate what happens to a link that is in the list already
public record AddingSettings(Path folder, int maxRetries, OnDuplicate onDuplicate) {
    /// `ASK`: the user decides each time. `ADD`: it is fetched once more. `LEAVE_OUT`: it is not added, and that is said.
    public enum OnDuplicate {
        ASK, ADD, LEAVE_OUT
    }

    public AddingSettings {
        Bounds.check("retries", maxRetries, QueueSettings.LEAST, QueueSettings.MOST);
    }
}
