package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;

/// The process that [CrashImagesIT] stops: adds, moves, changes and removes whole batches of downloads. What it begins it
/// notes in a file first (`add NAME`, `move NAME`, `change NAME`, `remove NAME`), and `done` once it is acknowledged.
final class ImageWriter {
    static final int BATCH = 40;
    private static final int MOST_BATCHES = 25;

    private final DownloadStore store;
    private final Path notes;
    private final Random random;
    private final List<Batch> batches = new ArrayList<>();
    private int added;

    private ImageWriter(DownloadStore store, Path notes, long seed) {
        this.store = store;
        this.notes = notes;
        this.random = new Random(seed);
    }

    private record Batch(String name, List<Download> downloads) {
        private Batch turned() {
            DownloadState state = downloads.getFirst().state() instanceof Paused
                    ? DownloadState.queued()
                    : new Paused(PauseReason.USER);
            return new Batch(name, downloads.stream().map(it -> it.withState(state)).toList());
        }
    }

    static void main(String[] arguments) throws IOException {
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(Path.of(arguments[0]), time, Clock.systemUTC())) {
            var writer = new ImageWriter(database.store(), Path.of(arguments[1]), Long.parseLong(arguments[2]));
            while (true) {
                writer.act();
            }
        }
    }

    private void act() throws IOException {
        boolean few = batches.size() < MOST_BATCHES / 2;
        switch (few ? 0 : random.nextInt(batches.size() < MOST_BATCHES ? 4 : 3) + 1) {
            case 1 -> move(any(), any());
            case 2 -> change(random.nextInt(batches.size()));
            case 3 -> remove(any());
            default -> add();
        }
    }

    private Batch any() {
        return batches.get(random.nextInt(batches.size()));
    }

    private void add() throws IOException {
        String name = "batch" + added++;
        note("add " + name);
        List<Download> downloads = IntStream.range(0, BATCH).mapToObj(_ -> TestStore.download(name, Priority.P1))
                .toList();
        batches.add(new Batch(name, store.append(downloads)));
        note("done");
    }

    // Before the first of the other one, or between two batches nothing would be whole.
    private void move(Batch moved, Batch before) throws IOException {
        if (moved == before) {
            return;
        }
        note("move " + moved.name());
        store.move(TestStore.ids(moved.downloads()), new Anchor.Before(before.downloads().getFirst().id()));
        note("done");
    }

    private void change(int which) throws IOException {
        Batch changed = batches.get(which).turned();
        note("change " + changed.name());
        store.save(changed.downloads(), random.nextBoolean() ? Durability.NOW : Durability.SOON);
        batches.set(which, changed);
        note("done");
    }

    private void remove(Batch batch) throws IOException {
        note("remove " + batch.name());
        store.remove(TestStore.ids(batch.downloads()));
        batches.remove(batch);
        note("done");
    }

    private void note(String line) throws IOException {
        Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
