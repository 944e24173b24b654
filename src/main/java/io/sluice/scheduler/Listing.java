package io.sluice.scheduler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.QueueStatus;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;

/// Tells a subscriber what is in the list: at once what is seen first, and the rest in parts, between which the scheduler
/// gets on with other things. A hundred thousand that wait would keep the window empty and the queue still otherwise.
/// Scheduler thread only.
final class Listing {
    /// More than a window shows, and a list of this length is told at once. Each row more costs the start its reading.
    static final int SHOWN_FIRST = 100;
    /// How many of those that ended last a snapshot holds; older ones come by pages.
    static final int SETTLED_IN_SNAPSHOT = 100;
    static final int AT_ONCE = 1_000;

    private final DownloadStore store;
    private final Supplier<QueueStatus> status;
    private final Executor mailbox;

    Listing(DownloadStore store, Supplier<QueueStatus> status, Executor mailbox) {
        this.store = store;
        this.status = status;
        this.mailbox = mailbox;
    }

    /// These, in this order, without those that there are not. Any thread.
    List<Download> inOrder(List<UUID> ids) {
        Map<UUID, Download> found = store.find(ids).stream()
                .collect(Collectors.toMap(Download::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    void tell(Inbox inbox) {
        if (inbox.wantsList()) {
            tellList(inbox);
        } else {
            inbox.put(new Fact.Snapshot(store.active(), status.get()));
        }
    }

    private void tellList(Inbox inbox) {
        List<Download> first = store.firstUnsettled(SHOWN_FIRST);
        boolean isAll = first.size() < SHOWN_FIRST;
        Set<Download> shown = new LinkedHashSet<>(first);
        if (!isAll) {
            shown.addAll(store.active());
        }
        shown.addAll(store.settled().page(null, SETTLED_IN_SNAPSHOT));
        var snapshot = new Fact.Snapshot(List.copyOf(shown), status.get());
        inbox.put(snapshot);
        if (!isAll) {
            tellMore(inbox, snapshot, null);
        }
    }

    // Whatever changes meanwhile is a fact of its own, and a part is as new as the facts that came before it.
    private void tellMore(Inbox inbox, Fact.Snapshot snapshot, @Nullable Download before) {
        mailbox.execute(() -> {
            if (inbox.isTold(snapshot)) {
                List<Download> part = store.unsettled(before, AT_ONCE);
                if (!part.isEmpty()) {
                    inbox.put(new Fact.Listed(part));
                    tellMore(inbox, snapshot, part.getLast());
                }
            }
        });
    }
}
