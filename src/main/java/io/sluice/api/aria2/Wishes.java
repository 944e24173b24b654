package io.sluice.api.aria2;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.sluice.api.http.Answers;
import io.sluice.api.http.Ask;
import io.sluice.api.http.TargetFolders;
import io.sluice.exchange.Aria2Values;
import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.Priority;
import io.sluice.model.Start;
import io.sluice.model.Target;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;
import io.sluice.scheduler.WishedName;
import io.sluice.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Makes wishes for downloads of links and options.
final class Wishes {
    private final DownloadService service;
    private final Supplier<Settings> settings;
    private final Gids gids;

    Wishes(DownloadService service, Supplier<Settings> settings, Gids gids) {
        this.service = service;
        this.settings = settings;
        this.gids = gids;
    }

    /// Where a file shall be; what is null nobody wished for.
    record Place(@Nullable Path folder, @Nullable String name) {
    }

    static List<URI> links(List<String> texts) {
        if (texts.isEmpty()) {
            throw new RpcException("Name at least one link of http or https.");
        }
        return texts.stream().map(text -> LinkText.parse(text.strip()).orElseThrow(
                () -> new RpcException("“" + Ask.shortened(text) + "” is not a link of http or https."))).toList();
    }

    /// @param links mirrors of one file
    /// @throws RpcException where that cannot be had
    NewDownload of(List<URI> links, Options options) {
        Place place = place(options);
        NewDownload wish = new NewDownload(links.stream().map(it -> RequestOptions.withLogin(options, it)).toList(),
                place.folder(), place.name(), Priority.DEFAULT,
                RequestOptions.of(options, FetchOptions.NONE, links.getFirst()),
                options.is("pause", "true") ? Start.LATER : Start.NOW,
                options.text("max-tries").map(Aria2Values::retries).orElse(null),
                new NewDownload.Ids(options.text("gid").map(gids::free).orElse(null), null));
        if (options.is("auto-file-renaming", "false")) {
            refuseTaken(wish);
        }
        return wish;
    }

    /// `out` may name folders below `dir`.
    Place place(Options options) {
        String out = options.text("out").orElse("").replace('\\', '/');
        int end = out.lastIndexOf('/');
        String name = out.substring(end + 1);
        if (!out.isEmpty() && !WishedName.isAllowed(name)) {
            throw new RpcException("A file cannot be called so on every system.");
        }
        if (out.startsWith("/")) {
            throw new RpcException("“out” is a name below “dir”.");
        }
        String dir = options.text("dir").orElse("");
        String text = end < 0 ? dir : (dir.isEmpty() ? "" : dir + "/") + out.substring(0, end);
        Path folder = text.isEmpty() ? null : TargetFolders.read("dir", text, true, settings.get());
        return new Place(folder, name.isEmpty() ? null : name);
    }

    private void refuseTaken(NewDownload wish) {
        Path folder = wish.folder() == null
                ? settings.get().folders().before(wish.fileName(), wish.links().getFirst())
                : wish.folder();
        boolean there = Target.expected(folder, wish.fileName(), wish.links().getFirst()).filter(Files::exists)
                .isPresent();
        if (there || !Answers.of(service.known(List.of(wish))).equals(Map.of())) {
            throw new RpcException("A file of that name is there, or a download will make it.");
        }
    }
}
