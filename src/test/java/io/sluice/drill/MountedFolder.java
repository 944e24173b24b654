package io.sluice.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, for as long as it is open. Only root may mount one, on Linux.
///
/// @param path where it is seen
public record MountedFolder(Path path) implements AutoCloseable {
    private static final int FILLED_AT_ONCE = 1 << 20;

    /// Whether this process may mount anything.
    public static boolean isAllowed() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    /// One in memory.
    ///
    /// @param place is made
    public static MountedFolder tmpfs(Path place, long bytes) throws IOException {
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

    /// Takes all the room that is left, until the file is deleted.
    public Path fill() throws IOException {
        Path filler = filler();
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] zeros = new byte[FILLED_AT_ONCE];
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            if (!"No space left on device".equals(full.getMessage())) {
                throw full;
            }
        }
        return filler;
    }

    /// Gives back what [#fill] took, or was about to take.
    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return path.resolve("filler");
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
