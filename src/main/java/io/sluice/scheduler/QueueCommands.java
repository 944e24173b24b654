package io.sluice.scheduler;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.sluice.model.Anchor;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadIds;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Signal;
import io.sluice.model.Times;
import io.sluice.settings.Settings;
import io.sluice.store.DownloadStore;
import io.sluice.store.Durability;
import io.sluice.store.Move;

/// What users may do to downloads, on the scheduler's thread: kept first, then told, then carried out on the jobs.
final class QueueCommands {
    private static final DownloadEvent LINK_CHANGED = new DownloadEvent.LinkChanged();

    private final DownloadStore store;
    private final Removal removal;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final QueueScheduler.Surroundings surroundings;
    private final Steps steps;

    QueueCommands(DownloadStore store, Removal removal, DownloadControl control, RunningJobs jobs, Steps steps,
            QueueScheduler.Surroundings surroundings) {
        this.store = store;
        this.removal = removal;
        this.control = control;
        this.jobs = jobs;
        this.steps = steps;
        this.surroundings = surroundings;
    }

    /// What the user did and may take back.
    Steps steps() {
        return steps;
    }

    List<Download> add(List<NewDownload> wishes) {
        Settings settings = surroundings.settings().get();
        List<Download> added = store.append(wishes.stream().map(wish -> made(wish, settings)).toList());
        surroundings.feed().publish(new Fact.Added(added));
        return added;
    }

    private Download made(NewDownload wish, Settings settings) {
        Instant now = surroundings.time().now();
        var request = new DownloadRequest(wish.links(), wish.folderBy(settings.folders()), wish.fileName(),
                wish.retries() == null ? settings.queue().maxRetries() : wish.retries(), wish.ids().track(),
                wish.options());
        UUID id = wish.ids().id() == null ? DownloadIds.next(now) : wish.ids().id();
        return new Download(id, request, new Place(wish.priority(), 0), stateOf(wish),
                Content.NOTHING_YET, Times.createdAt(now));
    }

    private static DownloadState stateOf(NewDownload wish) {
        return switch (wish.start()) {
            case NOW -> DownloadState.queued();
            case LATER -> new DownloadState.Paused(PauseReason.USER);
        };
    }

    ActionResult pause(Collection<UUID> ids) {
        var applied = control.command(ids, new Signal.Pause(PauseReason.USER));
        applied.changes().forEach(change -> jobs.stop(change.before().id(), RunningJobs.Wish.STOP));
        return applied.result();
    }

    ActionResult resume(Collection<UUID> ids) {
        return control.command(ids, new Signal.Resume()).result();
    }

    ActionResult cancel(Collection<UUID> ids) {
        var signal = new Signal.Cancel(surroundings.time().now());
        var applied = control.command(ids, QueueCommands::withoutBytes, _ -> signal);
        List<Download> before = applied.changes().stream().map(DownloadControl.Change::before).toList();
        steps.did(new Step.Cancelled(before));
        removal.letGo(before);
        return applied.result();
    }

    ActionResult retry(Collection<UUID> ids) {
        return control.command(ids, new Signal.Retry()).result();
    }

    ActionResult startOver(Collection<UUID> ids) {
        var applied = control.command(ids, QueueCommands::withoutBytes, _ -> new Signal.Retry());
        applied.changes().stream().map(DownloadControl.Change::before).forEach(removal::discard);
        return applied.result();
    }

    private static Download withoutBytes(Download download) {
        return download.withContent(Content.NOTHING_YET);
    }

    /// Only what still waits or runs has a place that means something; settled ones are refused.
    ActionResult move(Collection<UUID> ids, Predicate<Download> isThere, Anchor anchor) {
        List<Download> found = store.find(ids);
        Map<UUID, DownloadState> refused = new HashMap<>();
        Set<UUID> movable = new HashSet<>();
        for (Download download : found) {
            if (download.state() instanceof Settled settled) {
                refused.put(download.id(), settled);
            } else if (!isThere.test(download)) {
                movable.add(download.id());
            }
        }
        Move moved = store.move(movable, anchor);
        if (!moved.downloads().isEmpty()) {
            surroundings.feed().publish(new Fact.Changed(moved.downloads()));
            steps.did(new Step.Moved(moved.before(), moved.after(), movable));
        }
        Set<UUID> known = idsOf(found);
        Set<UUID> done = new HashSet<>(known);
        done.removeAll(refused.keySet());
        return new ActionResult(done, refused, without(ids, known));
    }

    /// Back to where they stood, `ids` and their neighbours.
    ActionResult place(Map<UUID, Place> places, Set<UUID> ids) {
        List<Download> placed = store.place(places);
        if (!placed.isEmpty()) {
            surroundings.feed().publish(new Fact.Changed(placed));
        }
        Set<UUID> done = idsOf(placed);
        done.retainAll(ids);
        return new ActionResult(done, Map.of(), without(ids, done));
    }

    ActionResult replaceLink(UUID id, URI link) {
        List<URI> before = store.find(id).map(it -> it.request().links()).orElse(List.of());
        ActionResult result = relink(id, List.of(link));
        if (!result.done().isEmpty()) {
            steps.did(new Step.Relinked(id, before, List.of(link)));
        }
        return result;
    }

    /// Like [#replaceLink], but nothing that could be taken back.
    ActionResult relink(UUID id, List<URI> links) {
        Optional<Download> found = store.find(id);
        if (found.isEmpty()) {
            return new ActionResult(Set.of(), Map.of(), Set.of(id));
        }
        Download download = found.get();
        if (download.state() instanceof Completed completed) {
            return new ActionResult(Set.of(), Map.of(id, completed), Set.of());
        }
        UnaryOperator<Download> relink = it -> it.withRequest(it.request().withLinks(links));
        return switch (download.state()) {
            case Settled _ -> control.command(List.of(id), relink, _ -> new Signal.Retry(), LINK_CHANGED).result();
            case Active _,DownloadState.Resting _ -> relinked(relink.apply(download));
        };
    }

    private ActionResult relinked(Download download) {
        control.change(download, LINK_CHANGED);
        control.report(download.id(), it -> it, new Signal.Yield());
        jobs.stop(download.id(), RunningJobs.Wish.STOP);
        return new ActionResult(Set.of(download.id()), Map.of(), Set.of());
    }

    /// Gives an unfinished download another request; one that runs begins a new run with the bytes that are there. A settled
    /// one is refused.
    ActionResult amend(UUID id, UnaryOperator<DownloadRequest> change) {
        Optional<Download> found = store.find(id);
        if (found.isEmpty()) {
            return new ActionResult(Set.of(), Map.of(), Set.of(id));
        }
        Download download = found.get();
        if (download.state() instanceof Settled settled) {
            return new ActionResult(Set.of(), Map.of(id, settled), Set.of());
        }
        store.save(List.of(download.withRequest(change.apply(download.request()))), Durability.NOW);
        control.report(id, it -> it, new Signal.Yield());
        jobs.stop(id, RunningJobs.Wish.STOP);
        surroundings.feed().publish(new Fact.Changed(store.find(List.of(id))));
        return new ActionResult(Set.of(id), Map.of(), Set.of());
    }

    ActionResult limitSpeed(Collection<UUID> ids, long bytesPerSecond) {
        List<Download> found = store.find(ids);
        Map<UUID, DownloadState> refused = new HashMap<>();
        List<Download> limited = new ArrayList<>();
        for (Download download : found) {
            if (download.state() instanceof Completed completed) {
                refused.put(download.id(), completed);
            } else {
                var options = download.request().options().withBytesPerSecond(bytesPerSecond);
                limited.add(download.withRequest(download.request().withOptions(options)));
            }
        }
        store.save(limited, Durability.NOW);
        surroundings.feed().publish(new Fact.Changed(limited));
        limited.forEach(download -> jobs.limitSpeed(download.id(), bytesPerSecond));
        return new ActionResult(idsOf(limited), refused, without(ids, idsOf(found)));
    }

    private static Set<UUID> idsOf(Collection<Download> downloads) {
        Set<UUID> ids = new HashSet<>();
        downloads.forEach(download -> ids.add(download.id()));
        return ids;
    }

    private static Set<UUID> without(Collection<UUID> ids, Set<UUID> known) {
        Set<UUID> rest = new HashSet<>(ids);
        rest.removeAll(known);
        return rest;
    }
}
