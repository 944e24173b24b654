package io.sluice.scheduler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

import io.sluice.engine.DownloadEngine;
import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.KeptBytes;
import io.sluice.model.PastEvent;
import io.sluice.model.SegmentMap;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;

/// What may be asked of one download beyond what its row says, and what is done to its files. Every method may be called from any thread and returns at
/// once; its future fails with [io.sluice.store.StoreException] where the list cannot be read.
public final class DownloadDetails {
    private final Mailbox mailbox;
    private final DownloadStore store;
    private final DownloadEngine engine;
    private final Relocation relocation;
    private final ThreadFactory threads;

    DownloadDetails(Mailbox mailbox, DownloadStore store, DownloadEngine engine, Relocation relocation,
            ThreadFactory threads) {
        this.relocation = relocation;
        this.mailbox = mailbox;
        this.store = store;
        this.engine = engine;
        this.threads = threads;
    }

    /// Which bytes are there of an unfinished download that does not run; empty where there are none. This future does not
    /// end on the scheduler's thread, since a disk may take its time. What runs says so itself, by [DownloadFeed#look].
    public CompletableFuture<Optional<SegmentMap>> segments(UUID id) {
        return mailbox.ask(() -> store.find(id).flatMap(KeptBytes::of)).thenApplyAsync(it -> it.flatMap(engine::look),
                task -> threads.newThread(task).start());
    }

    /// The last 50 things that happened to it, the first one first.
    public CompletableFuture<List<PastEvent>> history(UUID id) {
        return mailbox.ask(() -> store.find(id).map(this::history).orElse(List.of()));
    }

    /// Gives an unfinished download another folder or name, with the bytes that are there. One that runs stops for that
    /// and goes on afterwards. On one disk that takes a moment; to another disk the bytes are copied, where there is room
    /// for them, and the end of the program ends that. Where it fails, nothing has changed.
    ///
    /// @param folder absolute; made where it is missing
    /// @param name   cleaned for every platform, numbered where it is taken; null leaves it as it is
    public CompletableFuture<Relocated> relocate(UUID id, Path folder, @Nullable String name) {
        return relocation.move(id, folder, name);
    }

    // Of one that was over within a moment its row alone knows when it began and ended.
    private List<PastEvent> history(Download download) {
        List<PastEvent> events = new ArrayList<>(store.events().of(download.id()));
        Instant started = download.times().started();
        boolean knowsStart = events.stream().anyMatch(it -> it.event() instanceof DownloadEvent.Started);
        boolean knowsEnd = events.stream().anyMatch(it -> it.event() instanceof DownloadEvent.Finished);
        if (download.state() instanceof Completed(var file, var bytes, var at) && !knowsEnd) {
            if (started != null && !knowsStart) {
                events.add(new PastEvent(started, new DownloadEvent.Started(DownloadState.FIRST_ATTEMPT)));
            }
            events.add(new PastEvent(at, new DownloadEvent.Finished(file, bytes)));
        }
        return List.copyOf(events);
    }
}
