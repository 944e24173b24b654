package io.sluice.api.aria2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sluice.api.http.Answers;
import io.sluice.model.Download;
import io.sluice.scheduler.DownloadService;

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
        return Map.of("aria2.addUri", this::addUri, "aria2.addTorrent", _ -> {
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
