package io.sluice.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadIds;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import io.sluice.model.Times;
import io.sluice.store.Database;
import io.sluice.store.DownloadStore;

/// Fills a list as it is where somebody pastes whole catalogues and keeps the history for ever: of a million downloads
/// some 48,000 wait, 2,000 are paused, 20,000 failed, and the others are complete. The queue is paused.
final class FilledList {
    /// As many as one action may take.
    private static final int BATCH = 10_000;
    private static final int HOSTS = 50;
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final DownloadStore store;
    private final Random random = new Random(1);
    private int made;

    /// @param made so many are in it
    FilledList(DownloadStore store, int made) {
        this.store = store;
        this.made = made;
    }

    /// Prints how many seconds it took.
    ///
    /// @param arguments the folder of the list, and how many downloads
    public static void main(String[] arguments) {
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(Path.of(arguments[0]), time, Clock.systemUTC())) {
            long nanos = new FilledList(database.store(), 0).add(Integer.parseInt(arguments[1]));
            database.store().setQueueMode(QueueMode.PAUSED);
            System.out.println(nanos / 1e9);
        }
    }

    /// Adds so many more, in batches of 10,000.
    ///
    /// @return the nanoseconds that it took to add them, without making them
    long add(int number) {
        long nanos = 0;
        for (int left = number; left > 0; left -= BATCH) {
            List<Download> batch = IntStream.range(0, Math.min(left, BATCH)).mapToObj(_ -> download(made++)).toList();
            long began = System.nanoTime();
            store.append(batch);
            nanos += System.nanoTime() - began;
        }
        return nanos;
    }

    private Download download(int i) {
        String name = "file-%07d-%08x.bin".formatted(i, random.nextInt());
        var request = new DownloadRequest(List.of(URI.create("https://" + host(i) + "/path/" + name)),
                Path.of("downloads").toAbsolutePath(), null, 3, null, FetchOptions.NONE);
        return new Download(DownloadIds.next(Instant.now()), request, new Place(Priority.of(random.nextInt(3)), 0),
                state(i, name), Content.NOTHING_YET.withFileName(name).withLength(1_000),
                Times.createdAt(NOW.plusSeconds(i)));
    }

    private DownloadState state(int i, String name) {
        int share = random.nextInt(1_000);
        if (share < 50) {
            return share < 48 ? DownloadState.queued() : new DownloadState.Paused(PauseReason.USER);
        }
        return share < 70
                ? new DownloadState.Failed(new Failure.NeedsLink(host(i), 404), NOW.plusSeconds(i))
                : new DownloadState.Completed(Path.of("downloads", name).toAbsolutePath(), 1_000, NOW.plusSeconds(i));
    }

    private static String host(int i) {
        return "host" + i % HOSTS + ".example";
    }
}
