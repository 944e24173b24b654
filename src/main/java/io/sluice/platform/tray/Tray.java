package io.sluice.platform.tray;

/// An icon in the tray, for as long as there is a tray. Safe for any thread.
public interface Tray extends AutoCloseable {
    /// Replaces what is shown. Returns at once.
    void show(TrayState state);

    /// Takes the icon away. May block for a moment.
    @Override
    void close();
}
