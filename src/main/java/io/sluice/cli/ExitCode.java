package io.sluice.cli;

import java.util.Arrays;

import io.sluice.api.client.ApiException;

/// What a command ends with. Scripts rely on the numbers: docs/command-line.md lists them.
public enum ExitCode {
    DONE(0), FAILED(1), MISUSED(2), NOT_RUNNING(3), REFUSED(4), NOT_FETCHED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Of a run in which something else may have failed before the command.
    static ExitCode of(int code) {
        return Arrays.stream(values()).filter(it -> it.code == code).findFirst().orElse(FAILED);
    }

    static ExitCode of(ApiException failed) {
        return switch (failed) {
            case ApiException.NotRunning _ -> NOT_RUNNING;
            case ApiException.Refused _ -> REFUSED;
            case ApiException.Unreadable _ -> FAILED;
        };
    }

    /// Of two parts of one command: the first that did not go well.
    ExitCode and(ExitCode other) {
        return this == DONE ? other : this;
    }
}
