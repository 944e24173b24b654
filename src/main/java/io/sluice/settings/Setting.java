package io.sluice.settings;

/// One thing that may be set, by name: for the dialog, and to say which of them the environment fixes.
public enum Setting {
    FOLDER, AT_ONCE, MAX_RETRIES, ON_DUPLICATE, WHEN_LOWERED, BY_PRIORITY, PREEMPTS, AGING_MINUTES, PER_HOST, CONNECTIONS, BYTES_PER_SECOND, CONNECTIONS_PER_HOST, HOSTS, THEME, PROXY_MODE, PROXY_ADDRESS, PROXY_USER, WINDOWS, SPEED_WINDOWS, WHEN_DONE, HISTORY_DAYS, HISTORY_NUMBER
}
