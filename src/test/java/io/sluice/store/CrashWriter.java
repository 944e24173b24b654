package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;

/// The process that [CrashTest] kills: adds groups of downloads, changes them, and notes in a file what was acknowledged.
final class CrashWriter {
    static final int GROUP = 50;
    static final int LARGE_GROUP = 3_500;

    private CrashWriter() {
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path notes = Path.of(arguments[1]);
        int size = Integer.parseInt(arguments[3]);
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(folder, time, Clock.systemUTC())) {
            for (int number = 0;; number++) {
                String group = arguments[2] + "-" + number;
                List<Download> added = database.store().append(group(group, size));
                note(notes, "added " + group);
                database.store().save(in(added, new Probing(1)), Durability.SOON);
                database.store().save(in(added, new Downloading(1)), Durability.SOON);
                database.store().save(in(added, new Paused(PauseReason.USER)), Durability.NOW);
                note(notes, "paused " + group);
            }
        }
    }

    private static List<Download> group(String name, int size) {
        return IntStream.range(0, size).mapToObj(_ -> TestStore.download(name, Priority.P1)).toList();
    }

    private static List<Download> in(List<Download> downloads, DownloadState state) {
        return downloads.stream().map(it -> it.withState(state)).toList();
    }

    private static void note(Path notes, String line) throws IOException {
        Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
