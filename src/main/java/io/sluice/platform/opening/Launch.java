package io.sluice.platform.opening;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts a command of the system, which outlives this program. Its output goes nowhere: nobody would read it.
final class Launch {
    /// What fails does so at once; a command that is there for longer may be the program that shows the file.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Launch() {
    }

    /// @param file  the last argument, absolute
    /// @param tells whether its exit code says that it failed
    /// @throws IOException where there is no such command, or it fails
    static void of(List<String> command, Path file, boolean tells) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        Process process = new ProcessBuilder(whole).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(PATIENCE) && process.exitValue() != 0 && tells) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Nobody waits for " + command.getFirst() + " any more");
        }
    }
}
