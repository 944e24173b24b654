package io.sluice.api.aria2;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sluice.api.http.Answers;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.MirrorUse;
import io.sluice.model.Progress;
import io.sluice.model.SegmentMap;
import io.sluice.model.Target;
import io.sluice.scheduler.DownloadFeed;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;

/// Tells downloads, with the numbers of those that run.
final class Telling {
    private final DownloadService service;
    private final DownloadFeed feed;
    private final Gids gids;

    Telling(DownloadService service, Gids gids) {
        this.service = service;
        this.feed = service.feed();
        this.gids = gids;
    }

    /// @param keys what is asked for; empty for all
    Object one(Download download, Set<String> keys) {
        return tell(download, progress(download), keys, this::segments);
    }

    /// What takes a look at the disk for each is left out: the bitfields of those that do not run.
    Object all(List<Download> downloads, Set<String> keys) {
        Map<UUID, Progress> running = feed.sample(downloads.stream().map(Download::id).toList());
        return downloads.stream().map(it -> tell(it, running.get(it.id()), keys, this::segmentsInMemory)).toList();
    }

    private Map<String, Object> tell(Download download, @Nullable Progress running, Set<String> keys,
            Function<Download, Optional<SegmentMap>> segments) {
        var struct = new StatusStruct(download, running, keys);
        return struct.tell(gids.of(download.id()), () -> segments.apply(download), () -> files(download, struct));
    }

    private @Nullable Progress progress(Download download) {
        return feed.sample(List.of(download.id())).get(download.id());
    }

    private Optional<SegmentMap> segmentsInMemory(Download download) {
        return download.state() instanceof Completed(_, var bytes, _)
                ? Optional.of(SegmentMap.complete(bytes))
                : feed.look(download.id()).map(it -> it.segments());
    }

    private Optional<SegmentMap> segments(Download download) {
        return segmentsInMemory(download).or(() -> Answers.of(service.details().segments(download.id())));
    }

    List<Object> files(Download download) {
        return files(download, new StatusStruct(download, progress(download), Set.of()));
    }

    private List<Object> files(Download download, StatusStruct struct) {
        return List.of(Map.of("index", "1", "path", path(download), "length", struct.totalText(), "completedLength",
                struct.keptText(), "selected", "true", "uris", uris(download)));
    }

    private static String path(Download download) {
        return download.state() instanceof Completed(var file, _, _)
                ? file.toString()
                : Target.of(download).map(Object::toString)
                        .orElseGet(() -> download.request().folder() + "/" + download.name());
    }

    /// Those in use, and those that wait for their turn.
    List<Object> uris(Download download) {
        Set<URI> used = used(download).stream().map(MirrorUse::link).collect(Collectors.toSet());
        return download.request().links().stream().<Object>map(it -> Map.of("uri", it.toString(), "status",
                used.contains(it) ? "used" : "waiting")).toList();
    }

    private List<MirrorUse> used(Download download) {
        return feed.look(download.id()).map(it -> it.mirrors()).orElse(List.of()).stream()
                .filter(it -> it.connections() > 0).toList();
    }

    /// Of one that runs. The speed is told once, since nobody measures it for each link.
    Object servers(Download download) {
        Progress running = progress(download);
        if (running == null) {
            throw new RpcException("No active download for GID#" + gids.of(download.id()));
        }
        List<Object> servers = new ArrayList<>();
        for (MirrorUse mirror : used(download)) {
            String speed = servers.isEmpty() ? Long.toString(running.bytesPerSecond()) : "0";
            servers.add(Map.of("uri", mirror.link().toString(), "currentUri", mirror.link().toString(),
                    "downloadSpeed", speed));
        }
        return List.of(Map.of("index", "1", "servers", servers));
    }
}
