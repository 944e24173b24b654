package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.Moved;
import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.KeptBytes;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives unfinished downloads another folder or name, with the bytes that are there: its job ends first, the files are
/// moved beside the scheduler's thread, the list is changed, and it goes on in its place. Scheduler thread only, but for
/// [#move].
final class Relocation {
    private static final Logger LOG = LoggerFactory.getLogger(Relocation.class);

    /// @param fill starts what may run
    record Surroundings(Errands errands, Mailbox mailbox, Runnable fill) {
    }

    private record Wish(UUID id, Path folder, @Nullable String name, CompletableFuture<Relocated> answer) {
    }

    private final DownloadStore store;
    private final DownloadEngine engine;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final KeptAside aside;
    private final Surroundings surroundings;

    Relocation(DownloadStore store, DownloadEngine engine, DownloadControl control, RunningJobs jobs, KeptAside aside,
            Surroundings surroundings) {
        this.store = store;
        this.engine = engine;
        this.control = control;
        this.jobs = jobs;
        this.aside = aside;
        this.surroundings = surroundings;
    }

    CompletableFuture<Relocated> move(UUID id, Path folder, @Nullable String name) {
        var wish = new Wish(id, folder, name, new CompletableFuture<>());
        return surroundings.mailbox().ask(() -> {
            begin(wish);
            return wish;
        }).thenCompose(Wish::answer);
    }

    private void begin(Wish wish) {
        Optional<Download> found = store.find(wish.id());
        if (found.isEmpty()) {
            wish.answer().complete(new Relocated.Unknown());
        } else if (!mayMove(found.get().state()) || !stopped(wish.id())) {
            wish.answer().complete(new Relocated.Refused(found.get().state()));
        } else {
            // A task of its own: where the list fails it is tried again, and nothing else that ends with the job is.
            jobs.whenEnded(wish.id(), () -> surroundings.mailbox().execute(() -> carry(wish)));
        }
    }

    // False where it is being moved already.
    private boolean stopped(UUID id) {
        control.report(id, it -> it, new Signal.Yield());
        jobs.stop(id, RunningJobs.Wish.STOP);
        return jobs.reserve(id);
    }

    private static boolean mayMove(DownloadState state) {
        return switch (state) {
            case Resting _,Active _,Failed _ -> true;
            case Completed _,Cancelled _ -> false;
        };
    }

    private void carry(Wish wish) {
        Optional<KeptBytes> bytes = store.find(wish.id()).flatMap(KeptBytes::of);
        if (bytes.isEmpty()) {
            conclude(wish, null);
            return;
        }
        String name = wish.name() == null ? bytes.get().fileName() : wish.name();
        var effort = new Effort();
        var _ = surroundings.errands()
                .run(effort, () -> engine.move(bytes.get(), wish.folder(), name, effort::check))
                .whenComplete((moved, failure) -> surroundings.mailbox().execute(() -> {
                    if (failure == null) {
                        conclude(wish, moved);
                    } else {
                        broke(wish, failure);
                    }
                }));
    }

    private void broke(Wish wish, Throwable failure) {
        LOG.info("{} was not moved", wish.id(), failure);
        jobs.release(wish.id());
        wish.answer().completeExceptionally(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
        surroundings.fill().run();
    }

    /// @param moved null where nothing of it was there
    private void conclude(Wish wish, @Nullable Moved moved) {
        Relocated result = switch (moved) {
            case null -> changed(wish, null);
            case Moved.To(var name) -> changed(wish, name);
            case Moved.Not(var cause) -> new Relocated.Failed(cause);
        };
        jobs.release(wish.id());
        wish.answer().complete(result);
        surroundings.fill().run();
    }

    // Where this cannot be kept it is tried again: the bytes are there already.
    private Relocated changed(Wish wish, @Nullable String name) {
        Optional<Download> found = store.find(wish.id());
        if (found.isEmpty() || !mayMove(found.get().state())) {
            if (name != null) {
                aside.keep(List.of(new KeptBytes(wish.id(), wish.folder(), name)));
            }
            return found.<Relocated>map(it -> new Relocated.Refused(it.state())).orElseGet(Relocated.Unknown::new);
        }
        Download before = found.get();
        String wished = wish.name() == null ? before.request().fileName() : wish.name();
        Download after = before.withRequest(before.request().withTarget(wish.folder(), wished));
        if (name != null) {
            after = after.withContent(after.content().withFileName(name));
        }
        String shown = name == null ? wished : name;
        Path target = shown == null ? wish.folder() : wish.folder().resolve(shown);
        control.change(after, new DownloadEvent.Relocated(target));
        return new Relocated.Done(target);
    }
}
