package io.sluice.viewmodel;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Status;
import io.sluice.model.query.HistoryCursor;
import io.sluice.model.query.HistoryPart;
import io.sluice.model.query.IdList;
import io.sluice.model.query.View;
import org.jspecify.annotations.Nullable;

/// The ids of what ended, in the order of the history, known as far as somebody has looked: a part is read when its
/// place comes into sight. What has a live row is left out.
final class HistoryIds {
    static final int IDS_A_PART = 10_000;

    private final Requests requests;
    private final LiveRows live;
    private final Runnable arrived;
    private final Set<UUID> gone = new HashSet<>(); // since a part was asked for
    private IdList known = IdList.EMPTY;
    private @Nullable HistoryCursor next;
    private Set<Status> statuses = View.ALL.statuses();
    private int wanted;
    private int generation;
    private boolean complete;
    private boolean asking;

    /// @param arrived is told that more is known
    HistoryIds(Requests requests, LiveRows live, Runnable arrived) {
        this.requests = requests;
        this.live = live;
        this.arrived = arrived;
    }

    IdList known() {
        return known;
    }

    /// Begins anew, for another view or since something changed in the midst of it.
    void forget(View view) {
        generation++;
        asking = false;
        complete = false;
        known = IdList.EMPTY;
        next = null;
        statuses = view.statuses();
        gone.clear();
        readOn();
    }

    /// How many there are.
    ///
    /// @param counted by the queue, less those with live rows
    int size(long counted) {
        return complete ? known.size() : (int) Math.clamp(counted, known.size(), Integer.MAX_VALUE);
    }

    /// These have a live row now, or are gone.
    void leaveOut(Set<UUID> ids) {
        known = known.without(ids);
        if (asking) {
            gone.addAll(ids);
        }
    }

    /// The first `number` are wanted.
    void want(int number) {
        wanted = number;
        readOn();
    }

    private void readOn() {
        if (asking || complete || wanted <= known.size()) {
            return;
        }
        asking = true;
        int mine = generation;
        HistoryCursor from = next;
        Set<Status> ofThese = statuses;
        requests.read(service -> service.history(ofThese, from, IDS_A_PART), part -> {
            if (mine == generation) {
                take(part);
            }
        }, () -> asking &= mine != generation);
    }

    private void take(HistoryPart part) {
        asking = false;
        known = known.then(part.ids().without(live.ids()).without(gone));
        gone.clear();
        next = part.next();
        complete = next == null;
        readOn();
        if (!asking) {
            arrived.run();
        }
    }
}
