package io.sluice.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.DownloadEvent;
import io.sluice.model.PastEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happened to each download: its last 50 events. They wait in memory and go to the disk with a save that happens
/// anyway, about 1,000 with each; only where an action on thousands leaves more, saves follow for them. A kill loses those
/// that wait. Safe for any thread; what asks the disk may throw [StoreException].
///
/// A download that was started and finished within one save, as thousands of small files are, leaves no row: its own says
/// both.
public final class EventLog {
    static final int MOST = 50;
    static final int ROWS_A_SAVE = 1_000;
    static final int MOST_WAITING = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final Tables tables;
    private final StateJson json = new StateJson();
    private final Map<UUID, List<PastEvent>> waiting = new LinkedHashMap<>(); // guarded by the writer's lock, as the next
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>(ROWS_A_SAVE, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > ROWS_A_SAVE;
        }
    };

    EventLog(Tables tables) {
        this.tables = tables;
    }

    /// Goes to the disk with the next save.
    public void add(UUID download, PastEvent event) {
        along(Map.of(download, List.of(event)), () -> {
        });
    }

    /// Runs `save`, which keeps what these events made of the downloads: the same save has them. Where it fails, they did
    /// not happen.
    public void along(Map<UUID, List<PastEvent>> events, Runnable save) {
        tables.alone(() -> {
            events.forEach((download, happened) -> happened.forEach(event -> await(download, event)));
            try {
                save.run();
            } catch (StoreException failed) {
                events.forEach(this::takeBack);
                throw failed;
            }
            return events;
        });
    }

    private void await(UUID download, PastEvent event) {
        if (event.event() instanceof DownloadEvent.Finished && startedJustNow(download)) {
            waiting.remove(download);
            return;
        }
        List<PastEvent> own = waiting.computeIfAbsent(download, _ -> new ArrayList<>());
        own.add(event);
        if (own.size() > MOST) {
            own.removeFirst();
        }
        if (waiting.size() > MOST_WAITING) {
            UUID eldest = waiting.keySet().iterator().next();
            waiting.remove(eldest);
            LOG.warn("The history of {} could not be written in time and has a gap", eldest);
        }
    }

    // And nothing else: then the row of the download is enough, and its start is not written either.
    private boolean startedJustNow(UUID download) {
        List<PastEvent> own = waiting.getOrDefault(download, List.of());
        return !numbers.containsKey(download) && own.size() == 1
                && own.getFirst().event() instanceof DownloadEvent.Started;
    }

    private void takeBack(UUID download, List<PastEvent> events) {
        List<PastEvent> own = waiting.get(download);
        if (own != null) {
            own.removeAll(events);
            if (own.isEmpty()) {
                waiting.remove(download);
            }
        }
    }

    /// The first one first.
    public List<PastEvent> of(UUID download) {
        return tables.alone(() -> {
            Stream<PastEvent> written = tables.read(rows -> rows.events(download)).stream()
                    .map(row -> new PastEvent(row.happenedAt, json.event(row.event)));
            List<PastEvent> all = Stream.concat(written, waiting.getOrDefault(download, List.of()).stream()).toList();
            return all.subList(Math.max(0, all.size() - MOST), all.size());
        });
    }

    /// Writes the next of those that wait. Call it holding the writer's lock, before a save. The list goes before its
    /// history: where that cannot be written, it is tried again with the next save.
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Duration next = Duration.ZERO;
        try {
            write(nextSlice());
        } catch (StoreException failed) {
            next = Sync.AGAIN_AFTER;
            LOG.error("The history of {} downloads could not be written and is tried again in {}", waiting.size(), next,
                    failed);
        }
        if (!waiting.isEmpty()) {
            tables.after(next, tables::changed);
        }
    }

    /// Writes all that wait.
    void flushAll() {
        while (!waiting.isEmpty()) {
            write(nextSlice());
        }
    }

    private Map<UUID, List<PastEvent>> nextSlice() {
        Map<UUID, List<PastEvent>> slice = new LinkedHashMap<>();
        int rows = 0;
        for (var next : waiting.entrySet()) {
            slice.put(next.getKey(), next.getValue());
            rows += next.getValue().size();
            if (rows >= ROWS_A_SAVE) {
                break;
            }
        }
        return slice;
    }

    private void write(Map<UUID, List<PastEvent>> slice) {
        Map<UUID, Integer> last = lastNumbers(slice.keySet());
        List<EventRow> added = new ArrayList<>();
        slice.forEach((download, events) -> events.forEach(event -> {
            var key = new EventKey(download, last.merge(download, 1, Integer::sum));
            added.add(new EventRow(key, event.at(), json.write(event.event())));
        }));
        tables.commit(rows -> {
            rows.insertEvents(added);
            last.forEach((download, number) -> {
                if (number > MOST) {
                    rows.forgetEvents(download, number - MOST);
                }
            });
        });
        numbers.putAll(last);
        waiting.keySet().removeAll(new HashSet<>(slice.keySet()));
    }

    private Map<UUID, Integer> lastNumbers(Collection<UUID> downloads) {
        Map<UUID, Integer> last = new LinkedHashMap<>();
        List<UUID> unknown = new ArrayList<>();
        for (UUID download : downloads) {
            Integer number = numbers.get(download);
            last.put(download, Objects.requireNonNullElse(number, 0));
            if (number == null) {
                unknown.add(download);
            }
        }
        if (!unknown.isEmpty()) {
            tables.read(rows -> rows.lastEvents(unknown)).forEach(it -> last.put(it.download(), it.number()));
        }
        return last;
    }

    /// Their rows are gone.
    void forget(Collection<UUID> downloads) {
        waiting.keySet().removeAll(new HashSet<>(downloads));
        downloads.forEach(numbers::remove);
    }
}
