package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;

/// The ids that the service answers to a query that the list in memory cannot. While the list changes it is asked again:
/// not more often than twice a second, and only as often as that takes a tenth of the time. An answer to what is not
/// asked any more is dropped.
final class Listing {
    static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final int PAUSE_FACTOR = 10;

    private final Requests requests;
    private final Clock clock;
    private final Runnable answered;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private ListQuery query = ListQuery.PLAIN;
    private IdList ids = IdList.EMPTY;
    private Instant next = Instant.MIN;
    private int generation;
    private boolean stale;
    private boolean asking;

    /// @param answered is told that [#ids()] are others
    Listing(Requests requests, Clock clock, Runnable answered) {
        this.requests = requests;
        this.clock = clock;
        this.answered = answered;
    }

    IdList ids() {
        return ids;
    }

    /// Whether the first answer to a query is being waited for.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void ask(ListQuery newQuery) {
        query = newQuery;
        busy.set(true);
        ask();
    }

    private void ask() {
        int mine = ++generation;
        Instant began = clock.instant();
        stale = false;
        asking = true;
        requests.read(service -> service.list(query), answer -> {
            if (mine == generation) {
                take(answer, began);
            }
        }, () -> {
            if (mine == generation) {
                giveUp();
            }
        });
    }

    private void take(IdList answer, Instant began) {
        asking = false;
        busy.set(false);
        ids = answer;
        Instant now = clock.instant();
        Duration pause = Duration.between(began, now).multipliedBy(PAUSE_FACTOR);
        next = now.plus(pause.compareTo(BETWEEN_QUESTIONS) > 0 ? pause : BETWEEN_QUESTIONS);
        answered.run();
    }

    /// Nobody wants an answer any more, nor the last one.
    void stop() {
        giveUp();
        ids = IdList.EMPTY;
    }

    private void giveUp() {
        generation++;
        asking = false;
        stale = false;
        busy.set(false);
    }

    void leaveOut(Set<UUID> gone) {
        ids = ids.without(gone);
    }

    /// The list is not as it was.
    void changed() {
        stale = true;
    }

    /// @return whether it waits for its time to ask again
    boolean onPulse() {
        if (stale && !asking && !clock.instant().isBefore(next)) {
            ask();
        }
        return stale;
    }
}
