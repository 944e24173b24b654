package io.sluice.viewmodel;

/// The next step that goes with a message: what its button does.
public enum Remedy {
    RETRY, START_OVER, RESUME, CHOOSE_FOLDER, PASTE_LINK, LOG_IN, RESTART
}
