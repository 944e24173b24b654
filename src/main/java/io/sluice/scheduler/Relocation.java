package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.Moved;
import io.sluice.model.Content;
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
    record Surroundings(Errands errands, Mailbox mailbox, Steps steps, Runnable fill) {
    }

    private record Wish(UUID id, Spot to, boolean step, CompletableFuture<Relocated> answer) {
        Wish(UUID id, Spot to, boolean step) {
            this(id, to, step, new CompletableFuture<>());
        }
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

    /// A step of the user, which [Undoing] takes back.
    CompletableFuture<Relocated> move(UUID id, Path folder, @Nullable String name) {
        return surroundings.mailbox().ask(() -> store.find(id).map(it -> {
            String wished = name == null ? it.request().fileName() : name;
            return begin(it, new Wish(id, new Spot(folder, wished, name), true));
        }).orElseGet(Relocation::unknown)).thenCompose(it -> it);
    }

    /// As [#move], but no step. Ends on the scheduler's thread, on which it is asked.
    CompletableFuture<Relocated> moveTo(UUID id, Spot spot) {
        return store.find(id).map(it -> begin(it, new Wish(id, spot, false))).orElseGet(Relocation::unknown);
    }

    private static CompletableFuture<Relocated> unknown() {
        return CompletableFuture.completedFuture(new Relocated.Unknown());
    }

    private CompletableFuture<Relocated> begin(Download download, Wish wish) {
        if (!mayMove(download.state()) || !stopped(wish.id())) {
            wish.answer().complete(new Relocated.Refused(download.state()));
        } else {
            // A task of its own: where the list fails it is tried again, and nothing else that ends with the job is.
            jobs.whenEnded(wish.id(), () -> surroundings.mailbox().execute(() -> carry(wish)));
        }
        return wish.answer();
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

    // The next start finds the bytes aside in the new folder, whatever is cut off from here on: see #finish.
    private void carry(Wish wish) {
        Optional<KeptBytes> bytes = store.find(wish.id()).flatMap(KeptBytes::of);
        if (bytes.isEmpty()) {
            conclude(wish, null);
            return;
        }
        String name = wish.to().fileName() == null ? bytes.get().fileName() : wish.to().fileName();
        var to = new KeptBytes(wish.id(), wish.to().folder(), DownloadEngine.clean(name));
        aside.expect(to);
        var effort = new Effort();
        var _ = surroundings.errands().run(effort, () -> engine.takeAside(bytes.get(), to, effort::check))
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

    /// @param moved null where it had no name, and nothing of it was there
    private void conclude(Wish wish, @Nullable Moved moved) {
        Relocated result = switch (moved) {
            case null -> change(wish, null);
            case Moved.Not(var name) -> change(wish, name);
            case Moved.Aside(var name) -> arrive(wish, new KeptBytes(wish.id(), wish.to().folder(), name));
            case Moved.Failed(var cause) -> new Relocated.Failed(cause);
        };
        if (moved != null) {
            aside.arrived(wish.id());
        }
        jobs.release(wish.id());
        wish.answer().complete(result);
        surroundings.fill().run();
    }

    // Where the list fails this is tried again, and finds the bytes still aside.
    private Relocated arrive(Wish wish, KeptBytes bytes) {
        Relocated result = change(wish, bytes.fileName());
        if (result instanceof Relocated.Done) {
            return new Relocated.Done(settle(bytes));
        }
        aside.hold(bytes);
        return result;
    }

    private Relocated change(Wish wish, @Nullable String name) {
        Optional<Download> found = store.find(wish.id());
        if (found.isEmpty() || !mayMove(found.get().state())) {
            return found.<Relocated>map(it -> new Relocated.Refused(it.state())).orElseGet(Relocated.Unknown::new);
        }
        Download after = wish.to().taking(found.get(), name);
        if (!after.equals(found.get())) {
            control.change(after, new DownloadEvent.Relocated(Spot.target(after)));
            if (wish.step()) {
                surroundings.steps().did(new Step.Relocated(wish.id(), Spot.of(found.get()), Spot.of(after)));
            }
        }
        return new Relocated.Done(Spot.target(after));
    }

    /// Gives what lies aside in its download's folder its name.
    ///
    /// @return where it is now
    private Path settle(KeptBytes bytes) {
        Download download = store.find(bytes.download()).orElseThrow();
        Content content = engine.bringBack(bytes).map(download.content()::withFileName).orElse(Content.NOTHING_YET);
        Download after = download.withContent(content);
        if (!after.equals(download)) {
            control.change(after, new DownloadEvent.Relocated(Spot.target(after)));
        }
        return Spot.target(after);
    }

    /// Ends a move that was cut off when the bytes had left the place that the list names: it goes on where they lie now.
    ///
    /// @param there what [KeptAside] expected
    /// @return false where nothing lies there that is missing elsewhere
    boolean finish(KeptBytes there) {
        if (!engine.holdsAside(there)) {
            return false;
        }
        Optional<Download> listed = store.find(there.download()).filter(it -> mayMove(it.state()));
        Optional<KeptBytes> known = listed.flatMap(KeptBytes::of);
        if (known.isEmpty() || engine.holds(known.get())) {
            return false;
        }
        KeptBytes to = known.get();
        if (!to.folder().equals(there.folder())) {
            engine.discard(to.download(), to.folder(), to.fileName());
            to = there;
        }
        LOG.info("{} was being moved to {} when the program was ended", to.download(), to.folder());
        Download after = new Spot(to.folder(), listed.get().request().fileName(), null).taking(listed.get(),
                to.fileName());
        control.change(after, new DownloadEvent.Relocated(Spot.target(after)));
        settle(to);
        return true;
    }
}
