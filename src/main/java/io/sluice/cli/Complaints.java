package io.sluice.cli;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.api.client.ApiException;
import io.sluice.api.client.Refusal;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what went wrong, and what to do about it.
record Complaints(Terminal terminal) {
    /// What asks the Sluice that runs.
    interface Question {
        ExitCode ask() throws ApiException, InterruptedException;
    }

    /// Asks, and complains where that fails.
    ExitCode of(Question question) {
        try {
            return question.ask();
        } catch (ApiException failed) {
            return complain(failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private ExitCode complain(ApiException failed) {
        switch (failed) {
            case ApiException.NotRunning nobody ->
                terminal.complain(nobody.isStale() ? "cli.error.stale" : "cli.error.notRunning");
            case ApiException.Refused refused ->
                terminal.complain("cli.error.refused", sentence(refused.refusal()));
            case ApiException.Unreadable broken ->
                terminal.complain("cli.error.unreadable", String.valueOf(broken.getMessage()));
        }
        return ExitCode.of(failed);
    }

    /// In the user's language what may happen to anybody; the rest as the API says it.
    String sentence(Refusal refusal) {
        // A setting that the environment fixes is a conflict, too, but of no download.
        boolean ofAState = !refusal.state().isEmpty();
        return switch (refusal.kind()) {
            case "duplicate" -> terminal.text("cli.error.duplicate",
                    refusal.downloadId().map(UUID::toString).orElse(""));
            case "not-found" -> terminal.text("cli.error.unknown");
            case "conflict" -> ofAState
                    ? terminal.text("cli.error.conflict", StatusText.of(refusal.state(), terminal))
                    : refusal.detail();
            default -> refusal.detail();
        };
    }

    ExitCode misused(ParameterException wrong) {
        terminal.complain("cli.error.misused", what(wrong), wrong.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.MISUSED;
    }

    private String what(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> terminal.text("cli.error.missing", names(missing.getMissing()));
            case UnmatchedArgumentException unknown ->
                terminal.text("cli.error.unknownWord", String.join(" ", unknown.getUnmatched()));
            case ParameterException value when value.getArgSpec() != null ->
                terminal.text("cli.error.badValue", String.valueOf(value.getValue()), name(value.getArgSpec()));
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(Complaints::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
