package io.sluice.cli;

import java.util.List;

import io.sluice.api.client.ApiException;

/// One word behind `sluice`.
interface Command {
    List<Command> ALL = List.of(new AddCommand(), new ListCommand(), new StatusCommand(),
            new ActionCommand(ActionCommand.Action.PAUSE), new ActionCommand(ActionCommand.Action.RESUME),
            new ActionCommand(ActionCommand.Action.CANCEL), new ActionCommand(ActionCommand.Action.RETRY),
            new ActionCommand(ActionCommand.Action.REMOVE), new MoveCommand(), new LimitCommand(),
            new ConcurrencyCommand(), new ImportCommand(), new TracksCommand(), new WatchCommand(),
            new CompletionCommand());

    String name();

    /// Says what may stand behind it.
    Syntax describe(Syntax syntax);

    /// @throws ApiException where the Sluice that runs could not be asked, or refused all of it
    ExitCode run(Given given, Surroundings around) throws ApiException, InterruptedException;
}
