package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.engine.http.RemoteName;
import io.sluice.exchange.Entry;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadIds;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Lifecycle;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import io.sluice.settings.Settings;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;

/// Makes downloads of what lists name, and adds them. Scheduler thread.
final class Newcomers {
    private final DownloadStore store;
    private final ServerLogins logins;
    private final Supplier<Settings> settings;
    private final Timekeeper time;
    private final DownloadFeed feed;

    /// `TWICE`: the same link stands in the same list.
    private enum Kind {
        FRESH, KNOWN, TWICE
    }

    /// @param known how many were in the list before, or stand in the same one twice
    record Taken(Set<UUID> ids, int known) {
    }

    Newcomers(DownloadStore store, ServerLogins logins, QueueScheduler.Surroundings surroundings) {
        this.store = store;
        this.logins = logins;
        this.settings = surroundings.settings();
        this.time = surroundings.time();
        this.feed = surroundings.feed();
    }

    /// Tells subscribers of all that came in, at once.
    void announce() {
        feed.renew();
    }

    /// How many of `entries` would be left out.
    int known(List<Entry> entries) {
        return (int) sift(entries, Set.of()).stream().filter(it -> it != Kind.FRESH).count();
    }

    // Those of a list of ours are different downloads though they may have one link; of a bare link nobody knows more.
    private List<Kind> sift(List<Entry> entries, Set<UUID> ours) {
        Set<UUID> ids = listed(entries);
        ids.removeAll(ours);
        Map<URI, Download> links = new KnownLinks(store).listed(entries.stream().map(Newcomers::link).toList());
        Set<URI> met = new HashSet<>();
        return entries.stream().map(entry -> {
            Download same = links.get(link(entry));
            boolean isOurs = same != null && ours.contains(same.id());
            if (entry instanceof Entry.Wanted && (!met.add(link(entry)) || isOurs)) {
                return Kind.TWICE;
            }
            return ids.contains(idOf(entry)) || same != null && !isOurs ? Kind.KNOWN : Kind.FRESH;
        }).toList();
    }

    private Set<UUID> listed(Collection<Entry> entries) {
        return store.find(entries.stream().flatMap(it -> Stream.ofNullable(idOf(it))).toList()).stream()
                .map(Download::id).collect(Collectors.toSet());
    }

    private static URI link(Entry entry) {
        return entry.links().getFirst();
    }

    private static @Nullable UUID idOf(Entry entry) {
        return switch (entry) {
            case Entry.Listed(var download) -> download.id();
            case Entry.Wanted wanted -> wanted.id();
        };
    }

    /// @param knownToo whether those that are in the list already are added once more
    /// @param ours     downloads of the same list that came in already
    Taken take(List<Entry> entries, boolean knownToo, Set<UUID> ours) {
        List<Kind> kinds = sift(entries, ours);
        Set<UUID> used = listed(entries);
        List<Download> made = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (kinds.get(i) == Kind.FRESH || knownToo && kinds.get(i) == Kind.KNOWN) {
                UUID id = idOf(entries.get(i));
                made.add(made(entries.get(i), id != null && used.add(id) ? id : DownloadIds.next(time.now())));
            }
        }
        store.append(made);
        return new Taken(made.stream().map(Download::id).collect(Collectors.toSet()),
                (int) kinds.stream().filter(it -> it != Kind.FRESH).count());
    }

    private Download made(Entry entry, UUID id) {
        return switch (entry) {
            case Entry.Listed(var download) -> localised(download, id);
            case Entry.Wanted wanted -> made(wanted, id);
        };
    }

    private Download made(Entry.Wanted wanted, UUID id) {
        Settings now = settings.get();
        Path folder = wanted.folder() == null
                ? now.folders().before(wanted.fileName(), link(wanted))
                : wanted.folder();
        var request = new DownloadRequest(withoutLogins(wanted.links()), folder, clean(wanted.fileName()),
                wanted.maxRetries() == null ? now.queue().maxRetries() : wanted.maxRetries(), null, wanted.options());
        DownloadState state = wanted.paused() ? new Paused(PauseReason.USER) : DownloadState.queued();
        return new Download(id, request, new Place(Priority.DEFAULT, 0), state, Content.NOTHING_YET,
                Times.createdAt(time.now()));
    }

    private List<URI> withoutLogins(List<URI> links) {
        return links.stream().map(logins::takenFrom).toList();
    }

    private static @Nullable String clean(@Nullable String name) {
        return name == null ? null : RemoteName.clean(name);
    }

    // A path of another system leads nowhere here.
    private Download localised(Download download, UUID id) {
        DownloadRequest was = download.request();
        Path folder = was.folder().isAbsolute() ? was.folder() : settings.get().queue().folder();
        var request = new DownloadRequest(withoutLogins(was.links()), folder, clean(was.fileName()), was.maxRetries(),
                was.trackId(), was.options());
        return new Download(id, request, download.place(), state(download, folder), content(download.content()),
                download.times());
    }

    // A name that no server could have given does not name a file of ours: the download asks for another one.
    private static Content content(Content content) {
        String name = content.fileName();
        return Objects.equals(name, clean(name)) ? content : Content.NOTHING_YET;
    }

    private static DownloadState state(Download download, Path folder) {
        DownloadState state = Lifecycle.atRest(download.state());
        return state instanceof Completed(var file, var bytes, var at) && !file.isAbsolute()
                ? new Completed(folder.resolve(clean(lastOf(file.toString()))), bytes, at)
                : state;
    }

    private static String lastOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
