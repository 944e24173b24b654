package io.sluice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The distribution as a user has it, in a home of its own.
final class Program {
    private final Path home;
    private final Path downloads;
    private int starts;

    Program(Path home, Path downloads) {
        this.home = home;
        this.downloads = downloads;
    }

    /// One run of `bin/sluice`. Closing it kills the process if it still runs.
    record Run(Process process, Path output) implements AutoCloseable {
        /// Standard output and standard error, as the user sees them.
        String console() throws IOException {
            return Files.readString(output);
        }

        boolean hasEndedWithin(long seconds) throws InterruptedException {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        }

        /// SIGKILL: nothing of the program runs after it.
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /// SIGTERM, as the end of a session sends it.
        void terminate() {
            process.destroy();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }

    /// Without a display: the program then runs without a window.
    Run start(String... arguments) throws IOException {
        return start(Map.of(), false, arguments);
    }

    /// On the display of the test.
    Run startWithWindow(String... arguments) throws IOException {
        return startWithWindow(Map.of(), arguments);
    }

    /// @param desktop what of the environment says which desktop the display belongs to
    Run startWithWindow(Map<String, String> desktop, String... arguments) throws IOException {
        return start(desktop, true, arguments);
    }

    private Run start(Map<String, String> desktop, boolean display, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(distribution().resolve("bin/sluice").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createDirectories(home).resolve("console-" + ++starts + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        if (!display) {
            builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        }
        builder.environment().putAll(desktop);
        builder.environment().putAll(Map.of("SLUICE_HOME", home.toString(), "SLUICE_DOWNLOAD_DIR",
                downloads.toString(), "SLUICE_API_PORT", "0", "JAVA_HOME", System.getProperty("java.home")));
        return new Run(builder.start(), output);
    }

    /// What the program has written into its log; empty before it has one.
    String log() throws IOException {
        Path log = home.resolve("logs/sluice.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static Path distribution() {
        return Path.of(System.getProperty("sluice.distribution", "target/sluice")).toAbsolutePath();
    }
}
