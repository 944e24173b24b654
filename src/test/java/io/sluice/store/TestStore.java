package io.sluice.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Replacement;
import io.sluice.model.Times;
import io.sluice.store.recovery.DatabaseFile;

/// A real database in a folder of the test's. Migrating takes most of the time of an opening, so that it is done once, and
/// copied.
final class TestStore implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    final ManualScheduler time = new ManualScheduler();
    final Path folder;
    final Database database;
    final DownloadStore store;

    TestStore(Path folder) {
        this.folder = folder;
        this.database = Database.open(folder, time, Clock.systemUTC());
        this.store = database.store();
    }

    /// Where nothing can be read.
    TestStore(Path folder, Replacement instead) {
        this.folder = folder;
        this.database = Database.open(folder, time, Clock.systemUTC(), instead);
        this.store = database.store();
    }

    static TestStore in(Path folder) throws IOException {
        copy(Template.FOLDER, folder);
        return new TestStore(folder);
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

    static void copyUnchecked(Path from, Path to) {
        try {
            copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseFile file() {
        return new DatabaseFile(folder, "sluice");
    }

    List<Download> append(Priority priority, int number) {
        return store.append(IntStream.range(0, number).mapToObj(i -> download("file" + i, priority)).toList());
    }

    static Download download(String name, Priority priority) {
        return new Download(UUID.randomUUID(),
                new DownloadRequest(List.of(URI.create("https://example.org/" + name)), Path.of("/downloads"), name, 3,
                        null, FetchOptions.NONE),
                new Place(priority, 0), DownloadState.queued(), Content.NOTHING_YET, Times.createdAt(NOON));
    }

    static List<UUID> ids(List<Download> downloads) {
        return downloads.stream().map(Download::id).toList();
    }

    @Override
    public void close() {
        database.close();
        time.shutdownNow();
    }

    private static final class Template {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("sluice-template");
                new TestStore(folder).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
