package io.sluice.api.aria2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.sluice.api.http.Answers;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Status;
import io.sluice.model.query.Sort;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;

/// Methods that stop downloads, let them go on, and take them off the list. Stopping is quick and keeps every byte, so that
/// aria2's `force…` is the same here.
final class Steering {
    private static final String OK = "OK";

    private final DownloadService service;
    private final Lists lists;
    private final Gids gids;

    Steering(DownloadService service, Lists lists, Gids gids) {
        this.service = service;
        this.lists = lists;
        this.gids = gids;
    }

    Map<String, Method> all() {
        return Map.ofEntries(Map.entry("aria2.pause", this::pause), Map.entry("aria2.forcePause", this::pause),
                Map.entry("aria2.pauseAll", this::pauseAll), Map.entry("aria2.forcePauseAll", this::pauseAll),
                Map.entry("aria2.unpause", this::unpause), Map.entry("aria2.unpauseAll", this::unpauseAll),
                Map.entry("aria2.remove", this::remove), Map.entry("aria2.forceRemove", this::remove),
                Map.entry("aria2.removeDownloadResult", this::removeResult),
                Map.entry("aria2.purgeDownloadResult", this::purge));
    }

    private Object pause(Params params) {
        Download download = gids.find(params.text(0));
        return done(download, service::pause, "cannot be paused now");
    }

    private Object unpause(Params params) {
        Download download = gids.find(params.text(0));
        if (!(download.state() instanceof Paused)) {
            throw refused(download, "cannot be unpaused now");
        }
        return done(download, service::resume, "cannot be unpaused now");
    }

    // Each by itself, so that each can be let go on by itself: what the window calls “pause all” clients could not undo.
    private Object pauseAll(Params params) {
        Answers.of(service.pause(lists.ids(Set.of(Status.ACTIVE, Status.WAITING), Sort.BY_QUEUE)));
        return OK;
    }

    private Object unpauseAll(Params params) {
        Answers.of(service.resumeAll());
        Answers.of(service.resume(lists.ids(Set.of(Status.PAUSED), Sort.BY_QUEUE)));
        return OK;
    }

    private Object remove(Params params) {
        Download download = gids.find(params.text(0));
        if (download.state() instanceof Settled) {
            throw refused(download, "is not active: it has ended already");
        }
        return done(download, service::cancel, "cannot be removed now");
    }

    private Object removeResult(Params params) {
        Download download = gids.find(params.text(0));
        if (!(download.state() instanceof Settled)) {
            throw refused(download, "has no result yet: remove it first");
        }
        done(download, service::remove, "could not be taken off the list");
        return OK;
    }

    private Object purge(Params params) {
        Answers.of(service.remove(lists.stopped()));
        return OK;
    }

    private Object done(Download download, Function<Collection<UUID>, CompletableFuture<ActionResult>> action,
            String otherwise) {
        if (!Answers.of(action.apply(List.of(download.id()))).done().contains(download.id())) {
            throw refused(download, otherwise);
        }
        return gids.of(download.id());
    }

    private RpcException refused(Download download, String why) {
        return new RpcException("GID#" + gids.of(download.id()) + " " + why + ".");
    }
}
