package io.sluice.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What it costs to keep the progress of ten downloads of eight connections, for a minute and a half.
///
/// @param home on a disk: in memory nothing would be forced
record ProgressCase(Java java, Path home) {
    private static final int BYTES_PER_SECOND = 128 << 10; // of each connection
    private static final String SETTINGS = """
            {"queue":{"at_once":10,"downloads_per_host":10},"transfer":{"connections":8,"connections_per_host":8}}""";

    void run(Consumer<String> say) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("settings.json"), SETTINGS);
        say.accept("\n### Keeping the progress of 10 downloads of 8 segments\n\n| | goal | | |\n|---|---|--:|---|");
        List<String> command = new ArrayList<>(java.progress());
        command.add(home.toString());
        try (var server = new SteadyServer(BYTES_PER_SECOND)) {
            command.addAll(server.links());
            Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            process.inputReader().lines().filter(line -> line.startsWith("|")).forEach(say);
            if (process.waitFor() != 0) {
                throw new IOException("It failed: see what it said above");
            }
        } finally {
            Folders.delete(home);
        }
    }
}
