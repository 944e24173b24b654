package io.sluice.platform.tray;

/// What comes from the tray. Called on any thread; must return at once.
public interface TrayEvents {
    /// @param hosted whether somebody shows the icon now; false until told otherwise
    void hosted(boolean hosted);

    /// The icon was clicked: the user wants the window.
    void activated();

    /// @param action of the [MenuEntry] that was chosen
    void chosen(String action);
}
