package io.sluice.scheduler;

import io.sluice.engine.http.RemoteName;

/// Names that somebody wishes a file to have.
public final class WishedName {
    private WishedName() {
    }

    /// Whether a file can be called so on every platform, inside of its folder; any other name would be made another one.
    public static boolean isAllowed(String name) {
        return name.equals(RemoteName.clean(name));
    }
}
