package io.sluice.settings;

/// The settings could not be read or kept, or the environment names one that cannot be. The message is one line that
/// the user can act on.
public final class SettingsException extends RuntimeException {
    SettingsException(String message) {
        super(message);
    }

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
