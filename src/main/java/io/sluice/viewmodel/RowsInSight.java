package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;

/// The rows whose numbers and states are kept fresh: those on screen, and those that something else shows. JavaFX thread.
final class RowsInSight {
    private final RowList list;
    private final Outlook outlook;
    private final Clock clock;
    private Set<UUID> onScreen = Set.of();
    private Set<UUID> watched = Set.of();
    private Set<UUID> all = Set.of();

    RowsInSight(RowList list, Outlook outlook, Clock clock) {
        this.list = list;
        this.outlook = outlook;
        this.clock = clock;
    }

    void show(Set<UUID> ids) {
        onScreen = Set.copyOf(ids);
        add();
    }

    /// Wherever they are in the list.
    ///
    /// @return whether these are others than before
    boolean watch(Set<UUID> ids) {
        boolean others = !ids.equals(watched);
        watched = ids;
        add();
        return others;
    }

    private void add() {
        Set<UUID> both = new HashSet<>(onScreen);
        both.addAll(watched);
        all = both;
    }

    void take(Map<UUID, Progress> numbers, Instant now) {
        rows().forEach(row -> {
            Progress number = numbers.get(row.id());
            if (number != null) {
                row.show(number, now);
            }
        });
    }

    void refresh(QueueStatus queue) {
        Instant now = clock.instant();
        rows().forEach(row -> {
            row.refresh(queue);
            row.expect(outlook.of(row.id()), now);
        });
    }

    /// Whether a countdown is among them.
    boolean countsDown() {
        return rows().anyMatch(row -> row.download().state() instanceof BackingOff);
    }

    private Stream<DownloadRow> rows() {
        return all.stream().map(list::find).filter(Objects::nonNull);
    }
}
