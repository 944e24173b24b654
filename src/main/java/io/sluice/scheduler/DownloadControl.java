package io.sluice.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState;
import io.sluice.model.Lifecycle;
import io.sluice.model.LogLine;
import io.sluice.model.Outcome;
import io.sluice.model.PastEvent;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;
import io.sluice.store.Durability;

/// Applies signals to downloads, keeps what follows and tells the feed: in this order, so that nobody hears of a change
/// that was not kept. Scheduler thread only.
final class DownloadControl {
    /// A download before and after a command.
    record Change(Download before, Download after) {
    }

    record Applied(ActionResult result, List<Change> changes) {
    }

    private final DownloadStore store;
    private final DownloadFeed feed;
    private final Timekeeper time;

    DownloadControl(DownloadStore store, DownloadFeed feed, Timekeeper time) {
        this.store = store;
        this.feed = feed;
        this.time = time;
    }

    Applied command(Collection<UUID> ids, Signal.Command signal) {
        return command(ids, UnaryOperator.identity(), _ -> signal);
    }

    /// Applies a command to each of `ids` by itself, all kept in one write, durable on return.
    ///
    /// @param alongside what else changes in those that the command moved
    /// @param before    what the history of those tells before the command
    Applied command(Collection<UUID> ids, UnaryOperator<Download> alongside,
            Function<Download, Signal.Command> signal, DownloadEvent... before) {
        Set<UUID> done = new HashSet<>();
        Map<UUID, DownloadState> refused = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        Map<UUID, List<DownloadEvent>> events = new HashMap<>();
        for (Download download : store.find(ids)) {
            Signal.Command command = signal.apply(download);
            switch (Lifecycle.apply(download.state(), command)) {
                case Outcome.Moved(var to) -> {
                    events.put(download.id(),
                            Stream.concat(Stream.of(before), DownloadEvent.of(command, to).stream()).toList());
                    changes.add(new Change(download, alongside.apply(moved(download, to))));
                }
                case Outcome.Ignored _ -> done.add(download.id());
                case Outcome.Refused(var state, _) -> refused.put(download.id(), state);
            }
        }
        List<Download> after = changes.stream().map(Change::after).toList();
        keep(after, Durability.NOW, events);
        after.forEach(download -> done.add(download.id()));
        return new Applied(new ActionResult(done, refused, unknown(ids, done, refused)), changes);
    }

    private static Set<UUID> unknown(Collection<UUID> ids, Set<UUID> done, Map<UUID, DownloadState> refused) {
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(done);
        unknown.removeAll(refused.keySet());
        return unknown;
    }

    /// A change that no signal makes, with its line of the history: durable on return.
    void change(Download after, DownloadEvent event) {
        keep(List.of(after), Durability.NOW, Map.of(after.id(), List.of(event)));
    }

    /// Takes a report: what was learned, then the signals one after the other; late ones change nothing.
    /// Empty where the download is gone or nothing changed.
    Optional<Download> report(UUID id, UnaryOperator<Download> learn, Signal.Report... signals) {
        return store.find(id).flatMap(download -> {
            Download after = learn.apply(download);
            List<DownloadEvent> events = new ArrayList<>();
            for (Signal.Report signal : signals) {
                if (Lifecycle.apply(after.state(), signal) instanceof Outcome.Moved(var to)) {
                    after = moved(after, to);
                    DownloadEvent.of(signal, to).ifPresent(events::add);
                }
            }
            if (after.equals(download)) {
                return Optional.empty();
            }
            keep(List.of(after), Durability.SOON, Map.of(id, events));
            return Optional.of(after);
        });
    }

    private Download moved(Download download, DownloadState to) {
        return download.withState(to).withTimes(download.times().updatedAt(time.now()));
    }

    private void keep(List<Download> downloads, Durability durability, Map<UUID, List<DownloadEvent>> events) {
        if (downloads.isEmpty()) {
            return;
        }
        Instant now = time.now();
        Map<UUID, List<PastEvent>> happened = new HashMap<>();
        events.forEach((id, own) -> happened.put(id, own.stream().map(it -> new PastEvent(now, it)).toList()));
        store.events().along(happened, () -> store.save(downloads, durability));
        feed.publish(new Fact.Changed(downloads));
        events.forEach((id, own) -> own.forEach(it -> feed.note(id, new LogLine(now, it))));
    }
}
