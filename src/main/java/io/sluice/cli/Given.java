package io.sluice.cli;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What the user typed behind a command.
record Given(ParseResult parsed) {
    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    @Nullable
    String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }

    @Nullable
    Integer number(String option) {
        return parsed.matchedOptionValue(option, (Integer) null);
    }

    @Nullable
    UUID id(String option) {
        return parsed.matchedOptionValue(option, (UUID) null);
    }

    <T> List<T> all(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    /// @param <T> as [Syntax] was told
    <T> List<T> parameters() {
        return parsed.matchedPositionalValue(0, List.of());
    }

    boolean wantsJson() {
        return has(Syntax.JSON);
    }

    /// Ends the command.
    ///
    /// @param sentence what is wrong with it
    ParameterException wrong(String sentence) {
        return new ParameterException(parsed.commandSpec().commandLine(), sentence);
    }
}
