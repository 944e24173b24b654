package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.api.aria2.Notice.Kind;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.scheduler.Fact;

/// Makes notices of facts: one for each change of a state that aria2 has a name for. It remembers those that changed last,
/// so that another link or place tells nothing. Not thread-safe.
final class Notices {
    private static final int MOST_REMEMBERED = 10_000;

    // Empty: it is in the list, nothing was told yet.
    private final Map<UUID, Optional<Kind>> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Optional<Kind>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    List<Notice> of(Fact fact) {
        return switch (fact) {
            case Fact.Snapshot(var downloads, _) -> {
                downloads.forEach(it -> last.put(it.id(), kind(it.state())));
                yield List.of();
            }
            case Fact.Added(var downloads) -> changed(downloads);
            case Fact.Changed(var downloads) -> changed(downloads);
            case Fact.Removed(var ids) -> ids.stream().flatMap(this::removed).toList();
            case Fact.Listed _,Fact.QueueChanged _,Fact.TracksChanged _,Fact.Keeping _ -> List.of();
        };
    }

    private List<Notice> changed(List<Download> downloads) {
        return downloads.stream().flatMap(it -> {
            Optional<Kind> now = kind(it.state());
            Optional<Kind> before = last.put(it.id(), now);
            return now.filter(_ -> before == null || !now.equals(before)).map(kind -> new Notice(kind, it.id()))
                    .stream();
        }).toList();
    }

    private Stream<Notice> removed(UUID id) {
        Optional<Kind> before = last.remove(id);
        boolean wasUnfinished = before != null && before.filter(it -> it.compareTo(Kind.STOP) >= 0).isEmpty();
        return wasUnfinished ? Stream.of(new Notice(Kind.STOP, id)) : Stream.empty();
    }

    // What backs off and starts again is the same start.
    private static Optional<Kind> kind(DownloadState state) {
        return switch (state) {
            case Queued _ -> Optional.empty();
            case Active _ -> Optional.of(Kind.START);
            case Paused _ -> Optional.of(Kind.PAUSE);
            case Completed _ -> Optional.of(Kind.COMPLETE);
            case Failed _ -> Optional.of(Kind.ERROR);
            case Cancelled _ -> Optional.of(Kind.STOP);
        };
    }
}
