package io.sluice.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Sends the machine to sleep or turns it off, by the system's own command, as the user who runs the program may.
/// Blocks for up to ten seconds.
final class MachinePower {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The commands of a system.
    record Commands(List<String> sleep, List<String> shutDown) {
        static Commands of(String system) {
            String name = system.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return new Commands(List.of("rundll32.exe", "powrprof.dll,SetSuspendState", "0,1,0"),
                        List.of("shutdown", "/s", "/t", "0"));
            }
            if (name.startsWith("mac")) {
                return new Commands(List.of("pmset", "sleepnow"),
                        List.of("osascript", "-e", "tell application \"System Events\" to shut down"));
            }
            return new Commands(List.of("systemctl", "suspend"), List.of("systemctl", "poweroff"));
        }
    }

    private final Commands commands;

    MachinePower(Commands commands) {
        this.commands = commands;
    }

    /// @throws IOException where the system does not do it; the message says what it answered
    void sleep() throws IOException, InterruptedException {
        run(commands.sleep());
    }

    /// As [#sleep()].
    void shutDown() throws IOException, InterruptedException {
        run(commands.shutDown());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE)) {
            return; // The machine is on its way.
        }
        if (process.exitValue() != 0) {
            String answer = process.inputReader().readAllAsString().strip();
            throw new IOException(String.join(" ", command) + ": " + answer);
        }
    }
}
