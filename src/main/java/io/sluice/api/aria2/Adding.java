package io.sluice.api.aria2;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.sluice.api.http.Answers;
import io.sluice.library.MetalinkFile;
import io.sluice.library.MetalinkReader;
import io.sluice.model.Download;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;

/// Methods that add downloads.
final class Adding {
    private final DownloadService service;
    private final Wishes wishes;
    private final GlobalOptions globals;
    private final Lists lists;
    private final Gids gids;

    Adding(DownloadService service, Wishes wishes, GlobalOptions globals, Lists lists, Gids gids) {
        this.service = service;
        this.wishes = wishes;
        this.globals = globals;
        this.lists = lists;
        this.gids = gids;
    }

    Map<String, Method> all() {
        return Map.of("aria2.addUri", this::addUri, "aria2.addMetalink", this::addMetalink, "aria2.addTorrent", _ -> {
            throw new RpcException("Sluice fetches no torrents. Add a link of http or https.");
        });
    }

    private Object addUri(Params params) {
        Optional<Integer> position = params.optionalNumber(2).map(Adding::notNegative);
        Options options = params.options(1).only(OptionRule.Use.ADD).over(globals.ofDownloads());
        var wish = wishes.of(Wishes.links(params.texts(0)), options);
        Download added = Answers.of(service.add(List.of(wish))).getFirst();
        position.ifPresent(it -> place(added, it));
        return gids.of(added.id());
    }

    // All of its files, or none. Their links and checksums are its own, their names below `dir`.
    private Object addMetalink(Params params) {
        Optional<Integer> position = params.optionalNumber(2).map(Adding::notNegative);
        Options options = params.options(1).only(OptionRule.Use.ADD).over(globals.ofDownloads());
        if (options.has("gid")) {
            throw new RpcException("A Metalink has several files: leave the gid out.");
        }
        List<NewDownload> wanted = files(params.text(0)).stream().map(file -> wishes.of(
                links(file), options.with("out", file.name()).with("checksum", sum(file)))).toList();
        List<Download> added = Answers.of(service.add(wanted));
        position.ifPresent(first -> IntStream.range(0, added.size()).forEach(i -> place(added.get(i), first + i)));
        return added.stream().map(it -> gids.of(it.id())).toList();
    }

    private static List<MetalinkFile> files(String base64) {
        try {
            return MetalinkReader.files(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException | IOException none) {
            throw new RpcException("Not a Metalink of version 4, or one without files.");
        }
    }

    private static List<URI> links(MetalinkFile file) {
        if (file.links().isEmpty()) {
            throw new RpcException("The Metalink has a file without a link of http or https. Nothing was added.");
        }
        return file.links();
    }

    private static String sum(MetalinkFile file) {
        return file.checksum() == null ? "" : file.checksum().toString();
    }

    private static int notNegative(int position) {
        if (position < 0) {
            throw new RpcException("A position is not negative.");
        }
        return position;
    }

    // One that has begun already has no place any more.
    private void place(Download added, int position) {
        if (lists.waiting().contains(added.id())) {
            lists.move(added, QueuePosition.From.POS_SET, position);
        }
    }
}
