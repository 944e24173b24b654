package io.sluice.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A process that was told to stop (SIGSTOP), and has. `kill` returns before: of 400 stops 177 left threads running, and 23
/// times something was acknowledged after the file had been copied.
public final class StoppedProcess implements AutoCloseable {
    private final Process process;

    /// Returns when none of its threads runs any more.
    public StoppedProcess(Process process) throws IOException, InterruptedException {
        this.process = process;
        signal("STOP");
        await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive() || hasStopped());
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor())
                .isZero();
    }

    private boolean hasStopped() throws IOException, InterruptedException {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        if (!Files.isDirectory(threads)) {
            return hasStoppedByPs();
        }
        try (Stream<Path> each = Files.list(threads)) {
            List<Path> all = each.toList();
            for (Path thread : all) {
                if (!isStopped(thread)) {
                    return false;
                }
            }
            return true;
        }
    }

    // The state is the letter behind the name, which may hold anything but ends with the last bracket (proc_pid_stat(5)).
    private static boolean isStopped(Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (NoSuchFileException over) {
            return true;
        }
    }

    private boolean hasStoppedByPs() throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(process.pid())).start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return ps.waitFor() == 0 && state.strip().startsWith("T");
    }

    /// Lets it go on.
    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT");
    }
}
