package io.sluice.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, for as long as it is open. Only root may mount one, on Linux.
///
/// @param path where it is seen
record MountedFolder(Path path) implements AutoCloseable {
    /// Whether this process may mount anything.
    static boolean isAllowed() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    /// One in memory.
    ///
    /// @param place is made
    static MountedFolder tmpfs(Path place, long bytes) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", Files.createDirectory(place).toString());
        return new MountedFolder(place);
    }

    /// The one that lies in the file `image`.
    ///
    /// @param place an empty folder
    static MountedFolder image(Path image, Path place) throws IOException {
        run("mount", "-o", "loop", image.toString(), place.toString());
        return new MountedFolder(place);
    }

    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            List<String> said = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while it waited for " + command[0], stopped);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }
}
