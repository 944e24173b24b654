package io.sluice.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.sluice.i18n.Messages;

/// Where the program starts. Does not extend JavaFX' Application: without a display it runs on without a window.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        AppPaths paths = AppPaths.of(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        System.setProperty("sluice.home", paths.home().toString()); // logback.xml reads it
        System.setProperty("java.net.useSystemProxies", "true"); // before anything of the network is touched
        CommandLine commandLine = CommandLine.parse(List.of(arguments), Path.of("").toAbsolutePath());
        if (commandLine instanceof CommandLine.Start start && start.headless()) {
            System.setProperty("sluice.console", "log"); // so does logback.xml with this
        }
        // A command's answer is all that stands on standard output.
        boolean asks = commandLine instanceof CommandLine.Command;
        Console console = new Console(asks ? System.err : System.out, System.err, Messages.in(Locale.getDefault()));
        System.exit(new Startup(paths, console).run(commandLine));
    }
}
