package io.sluice.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// One subscriber's facts, waiting to be taken. Safe for any thread; a reader that never comes costs bounded memory:
/// past [#MOST_WAITING] facts all are dropped, and a new snapshot takes their place.
public final class Inbox implements AutoCloseable {
    static final int MOST_WAITING = 10_000;

    private final boolean wantsList;
    private final Consumer<Inbox> onSnapshotNeeded;
    private final Consumer<Inbox> onClose;
    private List<Fact> waiting = new ArrayList<>(); // guarded by this
    private Fact.@Nullable Snapshot told; // the latest; guarded by this. None: it is still to come
    private Runnable wake = () -> {
    }; // guarded by this

    /// @param wantsList whether snapshots hold the list, not only what is under way
    Inbox(boolean wantsList, Consumer<Inbox> onSnapshotNeeded, Consumer<Inbox> onClose) {
        this.wantsList = wantsList;
        this.onSnapshotNeeded = onSnapshotNeeded;
        this.onClose = onClose;
    }

    boolean wantsList() {
        return wantsList;
    }

    /// Hands every waiting fact to `reader`, on this thread, and returns whether there were any. Never blocks for long.
    public boolean drainTo(Consumer<Fact> reader) {
        List<Fact> taken = take();
        taken.forEach(reader);
        return !taken.isEmpty();
    }

    private synchronized List<Fact> take() {
        List<Fact> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /// `task` is called, on any thread, whenever the inbox turns from empty to not empty; at once if it is not empty now.
    public void onArrival(Runnable task) {
        synchronized (this) {
            wake = task;
            if (waiting.isEmpty()) {
                return;
            }
        }
        task.run();
    }

    /// Whether `snapshot` is the one that later facts add to; not once there is a newer one, or nobody reads any more.
    synchronized boolean isTold(Fact.Snapshot snapshot) {
        return told == snapshot;
    }

    /// Unsubscribes.
    @Override
    public void close() {
        synchronized (this) {
            told = null;
        }
        onClose.accept(this);
    }

    void put(Fact fact) {
        Runnable toWake = store(fact);
        if (toWake != null) {
            toWake.run();
        }
    }

    private synchronized @Nullable Runnable store(Fact fact) {
        if (fact instanceof Fact.Snapshot snapshot) {
            told = snapshot;
        } else if (told == null) {
            return null; // the snapshot to come knows it already
        }
        if (waiting.size() == MOST_WAITING) {
            waiting.clear();
            told = null;
            return () -> onSnapshotNeeded.accept(this);
        }
        waiting.add(fact);
        return waiting.size() == 1 ? wake : null;
    }
}
