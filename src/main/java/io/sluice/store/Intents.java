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

/// Makes an action on more rows than one transaction takes whole or not at all over a kill: what it will have done is
/// written down first, in one row, and done at the next start where it was cut off. Call it holding the writer's lock.
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
    /// @param kept    the rows of a part as `slice` will leave them
    /// @param removed the ids of a part whose rows will be gone
    <T> void wholly(Collection<T> all, Function<List<T>, List<DownloadRow>> kept,
            Function<List<T>, List<UUID>> removed, Consumer<List<T>> slice) {
        forgetStale();
        Slices.of(all, Slices.ROWS_AN_ACTION).forEach(part -> {
            if (part.size() > Slices.ROWS_A_TRANSACTION) {
                around(kept.apply(part), removed.apply(part), () -> Slices.of(part).forEach(slice));
            } else {
                slice.accept(part);
            }
        });
    }

    /// Runs `action`, which brings the tables to where `kept` are as they are here and `removed` are gone.
    ///
    /// Where it fails, not by a kill, the part that is done stays, as its caller is told, and nothing is done later.
    private void around(Collection<DownloadRow> kept, Collection<UUID> removed, Runnable action) {
        forgetStale();
        var intent = new IntentRow(json.writeValueAsString(kept), json.writeValueAsString(removed));
        tables.write(Durability.NOW, rows -> rows.save(intent));
        stale = true;
        try {
            action.run();
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

    /// Does what the last run of the program had begun. Call once, before anybody reads the list.
    void replay() {
        for (IntentRow intent : tables.read(DownloadRows::intents)) {
            List<DownloadRow> kept = read(intent.kept, ROWS);
            List<UUID> removed = read(intent.removed, IDS);
            LOG.info("An action on {} downloads was cut off and is done now", kept.size() + removed.size());
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
