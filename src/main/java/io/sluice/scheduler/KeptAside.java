package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.sluice.engine.DownloadEngine;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.KeptBytes;
import io.sluice.store.KeptAsides;

/// What was fetched of cancelled and removed downloads, for as long as they may come back: ten minutes, until a disk has
/// no room, or until the program ends. Scheduler thread only.
final class KeptAside {
    static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private record Aside(KeptBytes bytes, Instant since) {
    }

    private final KeptAsides written;
    private final DownloadEngine engine;
    private final Timekeeper time;
    private final Executor mailbox;
    private final Map<UUID, Aside> byId = new HashMap<>();
    private boolean alarmed;

    KeptAside(KeptAsides written, DownloadEngine engine, Timekeeper time, Executor mailbox) {
        this.written = written;
        this.engine = engine;
        this.time = time;
        this.mailbox = mailbox;
    }

    /// Deletes what a kill left.
    void open() {
        List<KeptBytes> left = written.all();
        left.forEach(engine::discardAside);
        written.remove(left.stream().map(KeptBytes::download).toList());
    }

    /// Nothing happens to one of which nothing is there, and a finished one has nothing but perhaps a control file.
    void put(Collection<Download> downloads) {
        keep(downloads.stream().flatMap(it -> bytes(it).stream()).toList());
    }

    void keep(List<KeptBytes> found) {
        written.add(found);
        for (KeptBytes bytes : found) {
            if (engine.putAside(bytes)) {
                byId.put(bytes.download(), new Aside(bytes, time.now()));
            } else {
                engine.discard(bytes.download(), bytes.folder(), bytes.fileName());
            }
        }
        follow();
    }

    private Optional<KeptBytes> bytes(Download download) {
        if (download.state() instanceof Completed) {
            discard(download);
            return Optional.empty();
        }
        return KeptBytes.of(download);
    }

    /// Deletes them at once.
    void discard(Download download) {
        KeptBytes.of(download).ifPresent(it -> engine.discard(it.download(), it.folder(), it.fileName()));
    }

    /// The name under which its bytes are again; empty where there are none. That they were aside stays written until the
    /// next start, which finds nothing there: ten thousand that come back would be as many transactions.
    Optional<String> bringBack(UUID id) {
        return Optional.ofNullable(byId.remove(id)).flatMap(aside -> engine.bringBack(aside.bytes()));
    }

    private void forget(Collection<UUID> ids) {
        List<KeptBytes> gone = ids.stream().flatMap(id -> Stream.ofNullable(byId.remove(id)))
                .map(Aside::bytes).toList();
        gone.forEach(engine::discardAside);
        written.remove(gone.stream().map(KeptBytes::download).toList());
    }

    void forgetAll() {
        forget(List.copyOf(byId.keySet()));
    }

    private void follow() {
        if (!alarmed && !byId.isEmpty()) {
            alarmed = true;
            time.in(KEPT_FOR, () -> mailbox.execute(this::due));
        }
    }

    private void due() {
        alarmed = false;
        Instant cut = time.now().minus(KEPT_FOR);
        forget(byId.values().stream().filter(it -> !it.since().isAfter(cut)).map(it -> it.bytes().download())
                .toList());
        follow();
    }
}
