package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.sluice.engine.DownloadEngine;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.KeptBytes;
import io.sluice.store.Durability;
import io.sluice.store.KeptAsides;

/// What was fetched of cancelled and removed downloads, for as long as they may come back: ten minutes, until a disk has
/// no room, or until the program ends. Scheduler thread only.
final class KeptAside {
    static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /// What there is of one that comes back.
    sealed interface Back {
        record Bytes(KeptBytes bytes) implements Back {
        }

        /// There were bytes, and they are not kept any more.
        record Gone() implements Back {
        }

        record Nothing() implements Back {
        }
    }

    private record Aside(KeptBytes bytes, Instant since) {
    }

    private final KeptAsides written;
    private final DownloadEngine engine;
    private final Timekeeper time;
    private final Executor mailbox;
    private final Map<UUID, Aside> byId = new HashMap<>();
    private final LinkedHashSet<UUID> deleted = new LinkedHashSet<>(); // those that no step remembers are let go
    private boolean alarmed;

    KeptAside(KeptAsides written, DownloadEngine engine, Timekeeper time, Executor mailbox) {
        this.written = written;
        this.engine = engine;
        this.time = time;
        this.mailbox = mailbox;
    }

    /// Deletes what a kill left, but for what `wanted` takes.
    void open(Predicate<KeptBytes> wanted) {
        List<KeptBytes> left = written.all();
        left.stream().filter(Predicate.not(wanted)).forEach(engine::discardAside);
        written.remove(left.stream().map(KeptBytes::download).toList());
    }

    /// Nothing happens to one of which nothing is there, and a finished one has nothing but perhaps a control file.
    void put(Collection<Download> downloads) {
        keep(downloads.stream().flatMap(it -> bytes(it).stream()).toList());
    }

    void keep(List<KeptBytes> found) {
        written.add(found, Durability.SOON);
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

    /// That they were aside stays written until the next start, which finds nothing there: ten thousand that come back
    /// would be as many transactions.
    Back bringBack(UUID id) {
        Aside aside = byId.remove(id);
        if (aside == null) {
            return deleted.remove(id) ? new Back.Gone() : new Back.Nothing();
        }
        return engine.bringBack(aside.bytes()).<Back>map(name -> new Back.Bytes(aside.bytes().called(name)))
                .orElseGet(Back.Gone::new);
    }

    /// Says where bytes will lie aside soon, on their way to another place: on the disk on return, so that the next start
    /// finds them there. What lay aside of that download before is of no use any more.
    void expect(KeptBytes bytes) {
        forget(List.of(bytes.download()));
        written.add(List.of(bytes), Durability.NOW);
    }

    /// They lie there, and nobody waits for them.
    void hold(KeptBytes bytes) {
        byId.put(bytes.download(), new Aside(bytes, time.now()));
        follow();
    }

    /// They are where they were to go, or will not come.
    void arrived(UUID id) {
        written.remove(List.of(id));
    }

    private void forget(Collection<UUID> ids) {
        List<KeptBytes> gone = ids.stream().flatMap(id -> Stream.ofNullable(byId.remove(id)))
                .map(Aside::bytes).toList();
        gone.forEach(engine::discardAside);
        gone.forEach(it -> deleted.add(it.download()));
        while (deleted.size() > Steps.MOST_DOWNLOADS) {
            deleted.removeFirst();
        }
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
