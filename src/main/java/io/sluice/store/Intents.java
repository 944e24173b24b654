package io.sluice.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes an action on more rows than one transaction takes whole or not at all over a kill: it is written down first, in
/// one row, and where it was cut off the next start finishes it or takes it back. Call it holding the writer's lock.
final class Intents {
    private static final Logger LOG = LoggerFactory.getLogger(Intents.class);
    private static final TypeReference<List<DownloadRow>> ROWS = new TypeReference<>() {
    };
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {
    };

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withFieldVisibility(Visibility.ANY)).build();
    private final Tables tables;
    private boolean stale;

    Intents(Tables tables) {
        this.tables = tables;
    }

    /// Does `slice` to all of `all`, 1,000 at a time, in parts of 10,000 that are whole or not at all over a kill.
    ///
    /// Where it fails, not by a kill, what is done stays, as its caller is told, and nothing is done later.
    ///
    /// @param intent what the next start does to a part that was cut off
    <T> void wholly(Collection<T> all, Function<List<T>, Intent> intent, Consumer<List<T>> slice) {
        forgetStale();
        Slices.of(all, Slices.ROWS_AN_ACTION).forEach(part -> {
            if (part.size() > Slices.ROWS_A_TRANSACTION) {
                around(intent.apply(part), () -> Slices.of(part).forEach(slice));
            } else {
                slice.accept(part);
            }
        });
    }

    /// What brings the tables to where an action was done whole, or not begun.
    ///
    /// @param kept    these rows are there as they are here
    /// @param removed these are gone
    record Intent(Collection<DownloadRow> kept, Collection<UUID> removed) {
        static Intent toKeep(Collection<DownloadRow> rows) {
            return new Intent(rows, List.of());
        }

        static Intent toRemove(Collection<UUID> ids) {
            return new Intent(List.of(), ids);
        }
    }

    // The action goes to the disk together with the end of its intent: with all of its transactions, or not for a start.
    private void around(Intent intent, Runnable action) {
        var row = new IntentRow(json.writeValueAsString(intent.kept()), json.writeValueAsString(intent.removed()));
        tables.write(Durability.NOW, rows -> rows.save(row));
        stale = true;
        try {
            tables.postponing(action);
        } finally {
            forgetStale();
        }
    }

    /// Drops an intent that is done or was given up: before anything is written that it must not undo.
    private void forgetStale() {
        if (stale) {
            tables.write(Durability.NOW, DownloadRows::forgetIntent);
            stale = false;
        }
    }

    /// Ends what the last run of the program had begun. Call once, before anybody reads the list.
    void replay() {
        for (IntentRow intent : tables.read(DownloadRows::intents)) {
            List<DownloadRow> kept = read(intent.kept, ROWS);
            List<UUID> removed = read(intent.removed, IDS);
            LOG.info("An action on {} downloads was cut off and is made whole now", kept.size() + removed.size());
            Slices.of(kept).forEach(this::keep);
            Slices.of(removed).forEach(slice -> tables.commit(rows -> rows.delete(slice)));
            tables.write(Durability.NOW, DownloadRows::forgetIntent);
        }
    }

    private void keep(List<DownloadRow> slice) {
        tables.commit(rows -> {
            Set<UUID> there = new HashSet<>();
            rows.standings(slice.stream().map(it -> it.id).toList()).forEach(it -> there.add(it.id()));
            List<DownloadRow> fresh = new ArrayList<>(slice);
            fresh.removeIf(it -> there.contains(it.id));
            rows.insert(fresh);
            rows.update(slice.stream().filter(it -> there.contains(it.id)).toList());
        });
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JacksonException e) {
            throw new StoreException("An action that was cut off cannot be read", e);
        }
    }
}
