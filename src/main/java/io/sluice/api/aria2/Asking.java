package io.sluice.api.aria2;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.api.http.Answers;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadService;

/// Methods that tell of downloads and change nothing.
final class Asking {
    private final DownloadService service;
    private final Lists lists;
    private final Telling telling;
    private final Gids gids;

    Asking(DownloadService service, Lists lists, Telling telling, Gids gids) {
        this.service = service;
        this.lists = lists;
        this.telling = telling;
        this.gids = gids;
    }

    Map<String, Method> all() {
        return Map.ofEntries(
                Map.entry("aria2.tellStatus", it -> telling.one(gids.find(it.text(0)), it.keys(1))),
                Map.entry("aria2.tellActive",
                        it -> telling.all(lists.find(Page.of(lists.active(), 0, Page.MOST)), it.keys(0))),
                Map.entry("aria2.tellWaiting", it -> page(lists.waiting(), it)),
                Map.entry("aria2.tellStopped", it -> page(lists.stopped(), it)),
                Map.entry("aria2.getFiles", it -> telling.files(gids.find(it.text(0)))),
                Map.entry("aria2.getUris", it -> telling.uris(gids.find(it.text(0)))),
                Map.entry("aria2.getServers", it -> telling.servers(gids.find(it.text(0)))),
                Map.entry("aria2.getPeers", it -> {
                    gids.find(it.text(0));
                    return List.of();
                }),
                Map.entry("aria2.getGlobalStat", _ -> stat()));
    }

    private Object page(List<UUID> all, Params params) {
        return telling.all(lists.find(Page.of(all, params.number(0), params.number(1))), params.keys(2));
    }

    private Object stat() {
        QueueStatus.Counts counts = Answers.of(service.queue()).counts();
        long speed = service.feed().sample().values().stream().mapToLong(Progress::bytesPerSecond).sum();
        String stopped = Long.toString(counts.completed() + counts.failed() + counts.cancelled());
        return Map.of("downloadSpeed", Long.toString(speed), "uploadSpeed", "0", "numActive",
                Long.toString(counts.active()), "numWaiting", Long.toString(counts.waiting() + counts.paused()),
                "numStopped", stopped, "numStoppedTotal", stopped);
    }
}
