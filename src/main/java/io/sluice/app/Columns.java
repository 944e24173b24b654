package io.sluice.app;

import java.util.Map;

/// How wide the terminal is that the program writes to.
final class Columns {
    static final int NONE = 0;
    private static final int USUALLY = 80;
    private static final int LEAST = 40;

    private Columns() {
    }

    /// 0 where standard output is no terminal.
    ///
    /// @param environment `COLUMNS`, which `bin/sluice` sets
    static int of(Map<String, String> environment) {
        return System.console() == null || !System.console().isTerminal()
                ? NONE
                : parse(environment.getOrDefault("COLUMNS", ""));
    }

    static int parse(String columns) {
        return columns.matches("\\d{1,4}") ? Math.max(LEAST, Integer.parseInt(columns)) : USUALLY;
    }
}
