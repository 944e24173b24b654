package io.sluice.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/// A list without downloads, made once for all tests of a process and copied: migrating takes most of the time of an
/// opening.
public final class EmptyList {
    private static final String FILE = "sluice.mv.db";

    private EmptyList() {
    }

    /// Leaves what is there already.
    ///
    /// @param folder is made where it is missing
    public static void layInto(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            copy(Template.FOLDER, folder);
        }
    }

    /// Copies the files as they are on the disk at this moment: what a kill would leave.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static final class Template {
        static final Path FOLDER = make();

        private static Path make() {
            try (var time = new ManualScheduler()) {
                Path folder = Files.createTempDirectory("sluice-template");
                Database.open(folder, time, Clock.systemUTC()).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
