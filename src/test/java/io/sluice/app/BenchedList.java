package io.sluice.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.sluice.model.Anchor;
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
import io.sluice.model.Times;
import io.sluice.store.Database;
import io.sluice.store.DownloadStore;

/// The list of downloads alone, filled and asked: prints a row of a table for each thing that the benchmark measures.
/// Leaves the list in the folder `many`, and one of ten downloads in `ten`; in both the queue is paused.
final class BenchedList {
    private static final int BATCH = 10_000;
    private static final int TIMES = 200;
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Path home;
    private final Random random = new Random(1);
    private final List<UUID> waiting = new ArrayList<>();

    private BenchedList(Path home) {
        this.home = home;
    }

    /// @param arguments the home folder, and how many downloads
    public static void main(String[] arguments) throws IOException {
        new BenchedList(Path.of(arguments[0])).run(Integer.parseInt(arguments[1]));
    }

    private void run(int number) throws IOException {
        fillTen();
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(home.resolve("many"), time, Clock.systemUTC())) {
            long nanos = fill(database.store(), number);
            System.out.println(
                    "| batches of 10,000, rows a second | >= 20,000 | %.0f | |".formatted(number / (nanos / 1e9)));
            ask(database.store());
            new BenchedSearch(database.store()).run();
            database.store().setQueuePaused(true);
        }
    }

    private void fillTen() {
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(home.resolve("ten"), time, Clock.systemUTC())) {
            new BenchedList(home).fill(database.store(), 10);
            database.store().setQueuePaused(true);
        }
    }

    /// @return the nanoseconds that adding took
    private long fill(DownloadStore store, int number) {
        long nanos = 0;
        for (int from = 0; from < number; from += BATCH) {
            List<Download> batch = IntStream.range(from, Math.min(number, from + BATCH)).mapToObj(this::download)
                    .toList();
            long began = System.nanoTime();
            List<Download> added = store.append(batch);
            nanos += System.nanoTime() - began;
            added.stream().filter(it -> it.state() instanceof DownloadState.Queued)
                    .forEach(it -> waiting.add(it.id()));
        }
        return nanos;
    }

    private Download download(int i) {
        String name = "file-%07d-%08x.bin".formatted(i, random.nextInt());
        var request = new DownloadRequest(List.of(URI.create("https://host" + i % 50 + ".example/path/" + name)),
                Path.of("downloads").toAbsolutePath(), null, 3, null, FetchOptions.NONE);
        return new Download(DownloadIds.next(Instant.now()), request, new Place(Priority.of(random.nextInt(3)), 0),
                state(i, name), Content.NOTHING_YET.withFileName(name).withLength(1_000),
                Times.createdAt(NOW.plusSeconds(i)));
    }

    // As where somebody pastes whole catalogues and keeps the history for ever: of a million some 48,000 wait, 2,000 are
    // paused, 20,000 failed, and the others are complete.
    private DownloadState state(int i, String name) {
        int share = random.nextInt(1_000);
        if (share < 50) {
            return share < 48 ? DownloadState.queued() : new DownloadState.Paused(PauseReason.USER);
        }
        return share < 70
                ? new DownloadState.Failed(new Failure.NeedsLink("host" + i % 50 + ".example", 404), NOW.plusSeconds(i))
                : new DownloadState.Completed(Path.of("downloads", name).toAbsolutePath(), 1_000, NOW.plusSeconds(i));
    }

    private void ask(DownloadStore store) {
        System.out.println(row("a move", "<= 5 ms", nanos(TIMES, _ -> move(store))));
        long[] next = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            move(store); // what was read ahead is forgotten
            next[i] = nanos(1, _ -> store.nextQueued(10))[0];
        }
        System.out.println(row("next 10 to run", "<= 1 ms", next));
        Download[] last = {store.settled().page(null, 1).getFirst()};
        System.out.println(row("a page of 100 of the history", "<= 20 ms", nanos(TIMES,
                _ -> last[0] = store.settled().page(last[0], 100).getLast())));
    }

    private void move(DownloadStore store) {
        store.move(List.of(waiting.get(random.nextInt(waiting.size()))),
                new Anchor.Before(waiting.get(random.nextInt(waiting.size()))));
    }

    static long[] nanos(int times, IntConsumer what) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            what.accept(i);
            nanos[i] = System.nanoTime() - began;
        }
        return nanos;
    }

    static String row(String what, String goal, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "| %s | %s | %.2f ms | %.2f ms |".formatted(what, goal, sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }
}
