package io.sluice.viewmodel;

/// What closing the window does. `HIDE`: the tray's icon brings it back. `MINIMISE`: there is no tray to bring it back,
/// and somebody waits for its downloads. `QUIT`: the program ends.
public enum Closing {
    HIDE, MINIMISE, QUIT;

    /// @param closeHides the user wants downloads to go on when the window is closed
    /// @param hosted     a tray shows the icon
    /// @param busy       something runs, or is about to
    static Closing of(boolean closeHides, boolean hosted, boolean busy) {
        if (!closeHides) {
            return QUIT;
        }
        if (hosted) {
            return HIDE;
        }
        return busy ? MINIMISE : QUIT;
    }
}
