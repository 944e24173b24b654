package io.sluice.drill;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A process of the program that obeys one line at a time and may be killed at any moment.
final class Killed implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    /// The command that starts such a process: small, and quick to start from the second time on.
    ///
    /// @param folder takes what the first run leaves for the others when it ends, and what all say of errors
    record Command(Path folder, List<String> words) {
        /// The cache takes no classes from folders: they are packed into jars.
        static Command in(Path folder) throws IOException {
            List<String> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                path.add(Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), folder, path.size()) : entry);
            }
            return new Command(folder, List.of("-Xlog:cds*=off,aot*=off",
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "--enable-native-access=ALL-UNNAMED",
                    "-classpath", String.join(File.pathSeparator, path), "io.sluice.app.DrilledSluice"));
        }

        private List<String> start(List<String> arguments) {
            Path cache = folder.resolve("classes.aot");
            String cached = (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache;
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return Stream.of(List.of(java, cached), words, arguments).flatMap(List::stream).toList();
        }

        private Path errors() {
            return folder.resolve("errors.log");
        }

        /// What the processes said of errors.
        String readErrors() {
            try {
                return Files.readString(errors());
            } catch (IOException unreadable) {
                return unreadable.toString();
            }
        }

        private static String packed(Path classes, Path folder, int number) {
            Path jar = folder.resolve("classes" + number + ".jar");
            int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create",
                    "--no-compress",
                    "--file", jar.toString(), "-C", classes.toString(), ".");
            if (code != 0) {
                throw new IllegalStateException("Not packed: " + classes);
            }
            return jar.toString();
        }
    }

    /// @param arguments of [io.sluice.app.DrilledSluice]
    Killed(Command command, String... arguments) throws IOException {
        process = new ProcessBuilder(command.start(List.of(arguments)))
                .redirectError(ProcessBuilder.Redirect.appendTo(command.errors().toFile())).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// The next line that it writes; empty where it was killed before.
    Optional<String> answer() {
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// Empty where it was killed before it had done it, or before it could say so.
    Optional<String> ask(String... words) {
        return tell(words) ? answer() : Optional.empty();
    }

    /// @return false where it was killed before
    boolean tell(String... words) {
        try {
            OutputStream orders = process.getOutputStream();
            orders.write((Arrays.stream(words).collect(Collectors.joining(" ")) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            orders.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Runs `task` while the process stands still.
    <T> T whileStopped(Callable<T> task) throws Exception {
        try (StoppedProcess _ = new StoppedProcess(process)) {
            return task.call();
        }
    }

    /// SIGKILL: nothing of it runs after it.
    void kill() {
        process.destroyForcibly();
    }

    /// Ends as a user ends the program.
    int end() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return process.waitFor();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
