package io.sluice.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.store.Database;
import io.sluice.store.DownloadStore;

/// A list that [FilledList] made, asked and added to: prints a row of a table for each thing that the benchmark measures.
final class BenchedList {
    private static final int TIMES = 200;
    /// Before what is measured: the compiler's time is not the list's.
    private static final int WARM_UP = 400;
    private static final int ADDED = 100_000;

    private final DownloadStore store;
    private final Random random = new Random(1);
    private final List<UUID> waiting;

    private BenchedList(DownloadStore store) {
        this.store = store;
        this.waiting = store.unsettled().stream().filter(it -> it.state() instanceof DownloadState.Queued)
                .map(Download::id).toList();
    }

    /// @param arguments the folder of the list, and how many downloads are in it
    public static void main(String[] arguments) {
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(Path.of(arguments[0]), time, Clock.systemUTC())) {
            new BenchedList(database.store()).ask();
            new BenchedSearch(database.store()).run();
            add(new FilledList(database.store(), Integer.parseInt(arguments[1])));
        }
    }

    private void ask() {
        nanos(WARM_UP, _ -> next());
        System.out.println(row("next 10 to run", "≤ 1 ms", next(TIMES)));
        System.out.println(row("a move", "≤ 5 ms", nanos(TIMES, _ -> move())));
        Download[] last = {store.settled().page(null, 1).getFirst()};
        System.out.println(row("a page of 100 of the history", "≤ 20 ms", nanos(TIMES,
                _ -> last[0] = store.settled().page(last[0], 100).getLast())));
    }

    // A move makes the store forget what it read ahead.
    private long[] next(int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            nanos[i] = next();
        }
        return nanos;
    }

    private long next() {
        move();
        return nanos(1, _ -> store.nextQueued(10))[0];
    }

    private void move() {
        store.move(List.of(waiting.get(random.nextInt(waiting.size()))),
                new Anchor.Before(waiting.get(random.nextInt(waiting.size()))));
    }

    private static void add(FilledList list) {
        list.add(ADDED);
        System.out.println("| adding batches of 10,000, rows a second | ≥ 20,000 | %,.0f | |"
                .formatted(ADDED / (list.add(ADDED) / 1e9)));
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
