package io.sluice.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
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

/// A real database in a folder of the test's.
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
        EmptyList.layInto(folder);
        return new TestStore(folder);
    }

    static void copyUnchecked(Path from, Path to) {
        try {
            EmptyList.copy(from, to);
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
}
