package io.sluice.api.aria2;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.sluice.api.http.Answers;
import io.sluice.api.http.ErrorText;
import io.sluice.exchange.Aria2Values;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.FetchOptions;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Relocated;
import io.sluice.settings.Settings;

/// Methods that change how a download is fetched, where it goes, and when its turn is.
final class Changing {
    private static final String LIMIT = "max-download-limit";

    private final DownloadService service;
    private final Supplier<Settings> settings;
    private final Wishes wishes;
    private final Lists lists;
    private final Gids gids;

    Changing(DownloadService service, Supplier<Settings> settings, Wishes wishes, Lists lists, Gids gids) {
        this.service = service;
        this.settings = settings;
        this.wishes = wishes;
        this.lists = lists;
        this.gids = gids;
    }

    Map<String, Method> all() {
        return Map.of("aria2.getOption", this::getOption, "aria2.changeOption", this::changeOption,
                "aria2.changePosition", this::changePosition, "aria2.changeUri", this::changeUri);
    }

    private Object getOption(Params params) {
        Download download = gids.find(params.text(0));
        return OptionsBody.of(download, gids.of(download.id()), settings.get().transfer().connections());
    }

    private Object changeOption(Params params) {
        Download download = unfinished(params.text(0));
        Options options = params.options(1).only(OptionRule.Use.CHANGE);
        Wishes.Place place = wishes.place(options);
        UUID id = download.id();
        if (options.values().keySet().stream().anyMatch(it -> !Set.of(LIMIT, "dir", "out").contains(it))) {
            Answers.of(service.amend(id, it -> RequestOptions.of(options, it)));
        } else if (options.has(LIMIT)) {
            Answers.of(service.setSpeedLimit(List.of(id),
                    options.text(LIMIT).map(Aria2Values::size).orElse(FetchOptions.UNLIMITED)));
        }
        if (place.folder() != null || place.name() != null) {
            relocate(download, place);
        }
        return "OK";
    }

    private void relocate(Download download, Wishes.Place place) {
        var folder = place.folder() == null ? download.request().folder() : place.folder();
        switch (Answers.of(service.details().relocate(download.id(), folder, place.name()))) {
            case Relocated.Done _ -> {
                // It goes there now.
            }
            case Relocated.Failed(var cause) -> throw new RpcException(ErrorText.message(cause));
            case Relocated.Refused _,Relocated.Unknown _ ->
                throw new RpcException("The download has ended, or is being moved already.");
        }
    }

    private Object changePosition(Params params) {
        Download download = gids.find(params.text(0));
        int offset = params.number(1);
        return lists.move(download, QueuePosition.From.of(params.text(2)), offset);
    }

    private Object changeUri(Params params) {
        Download download = unfinished(params.text(0));
        if (params.number(1) != 1) {
            throw new RpcException("A download has one file: its index is 1.");
        }
        List<String> gone = params.texts(2);
        List<URI> added = params.texts(3).isEmpty() ? List.of() : Wishes.links(params.texts(3));
        List<URI> links = new ArrayList<>(download.request().links());
        int removed = (int) gone.stream().filter(text -> remove(text, links)).count();
        int position = params.optionalNumber(4).orElse(links.size());
        links.addAll(Math.clamp(position, 0, links.size()), added);
        if (links.isEmpty()) {
            throw new RpcException("A download keeps at least one link: add the new one in the same call.");
        }
        if (removed + added.size() > 0) {
            Answers.of(service.amend(download.id(), it -> it.withLinks(links)));
        }
        return List.of(removed, added.size());
    }

    // One for each time that it is named.
    private static boolean remove(String text, List<URI> links) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).toString().equals(text)) {
                links.remove(i);
                return true;
            }
        }
        return false;
    }

    private Download unfinished(String gid) {
        Download download = gids.find(gid);
        if (download.state() instanceof Settled) {
            throw new RpcException("GID#" + gids.of(download.id()) + " has ended: nothing can be changed.");
        }
        return download;
    }
}
