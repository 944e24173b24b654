package io.sluice.scheduler;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Lifecycle;
import io.sluice.model.Place;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;

/// Takes the user's steps back and does them again. What has changed since in a way that forbids it is refused; the rest
/// is done. Scheduler thread only.
final class Undoing {
    private static final ActionResult NOTHING = new ActionResult(Set.of(), Map.of(), Set.of());

    private final DownloadStore store;
    private final QueueCommands commands;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final KeptAside aside;
    private final DownloadFeed feed;

    Undoing(DownloadStore store, QueueCommands commands, DownloadControl control, RunningJobs jobs, KeptAside aside,
            DownloadFeed feed) {
        this.store = store;
        this.commands = commands;
        this.control = control;
        this.jobs = jobs;
        this.aside = aside;
        this.feed = feed;
    }

    ActionResult undo() {
        return commands.steps().goBack(this::takeBack).orElse(NOTHING);
    }

    ActionResult redo() {
        return commands.steps().goForward(this::doAgain).orElse(NOTHING);
    }

    private ActionResult takeBack(Step step) {
        return switch (step) {
            case Step.Removed(var before) -> restore(before);
            case Step.Cancelled(var before) -> uncancel(before);
            case Step.Moved(var before, _, var ids) -> place(before, ids);
            case Step.Relinked(var id, var before, _) -> commands.relink(id, before);
        };
    }

    private ActionResult doAgain(Step step) {
        return switch (step) {
            case Step.Removed removed -> commands.remove(removed.ids());
            case Step.Cancelled cancelled -> commands.cancel(cancelled.ids());
            case Step.Moved(_, var after, var ids) -> {
                commands.steps().did(step);
                yield place(after, ids);
            }
            case Step.Relinked(var id, _, var after) -> {
                commands.steps().did(step);
                yield commands.relink(id, after);
            }
        };
    }

    private ActionResult restore(List<Download> before) {
        Set<UUID> there = store.find(before.stream().map(Download::id).toList()).stream().map(Download::id)
                .collect(Collectors.toSet());
        List<Download> back = before.stream().filter(it -> !there.contains(it.id()))
                .map(it -> withItsBytes(it).withState(Lifecycle.atRest(it.state()))).toList();
        store.restore(back);
        feed.publish(new Fact.Added(back));
        return new ActionResult(idsOf(back), Map.of(), Set.of());
    }

    private ActionResult uncancel(List<Download> before) {
        Map<UUID, Download> was = before.stream().collect(Collectors.toMap(Download::id, Function.identity()));
        return control.command(was.keySet(), it -> it.withContent(withItsBytes(was(was, it)).content()),
                it -> new Signal.Restore(was(was, it).state())).result();
    }

    private static Download was(Map<UUID, Download> before, Download now) {
        return Objects.requireNonNull(before.get(now.id()));
    }

    // A job that is still ending reports what it has; what is not there any more is fetched again.
    private Download withItsBytes(Download download) {
        if (download.state() instanceof Completed || jobs.keep(download.id())) {
            return download;
        }
        return aside.bringBack(download.id()).map(name -> download.withContent(download.content().withFileName(name)))
                .orElse(download.withContent(Content.NOTHING_YET));
    }

    private ActionResult place(Map<UUID, Place> places, Set<UUID> ids) {
        List<Download> placed = store.place(places);
        if (!placed.isEmpty()) {
            feed.publish(new Fact.Changed(placed));
        }
        Set<UUID> done = idsOf(placed);
        done.retainAll(ids);
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(done);
        return new ActionResult(done, Map.of(), unknown);
    }

    private static Set<UUID> idsOf(List<Download> downloads) {
        return downloads.stream().map(Download::id).collect(Collectors.toSet());
    }
}
