package io.sluice.scheduler;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.sluice.model.QueueStatus.Counts;
import io.sluice.settings.HistorySettings;
import io.sluice.settings.Settings;
import io.sluice.store.DownloadStore;

/// Takes what ended long ago off the list, as far as the user wants; files stay. Scheduler thread only: in parts, between
/// which others get on.
final class History {
    /// Not before the window is there.
    static final Duration FIRST_AFTER = Duration.ofMinutes(1);
    static final Duration LOOK_EVERY = Duration.ofHours(1);
    static final int AT_ONCE = 500;

    private final DownloadStore store;
    private final DownloadFeed feed;
    private final Supplier<Settings> settings;
    private final Timekeeper time;
    private final Executor mailbox;

    History(DownloadStore store, DownloadFeed feed, Supplier<Settings> settings, Timekeeper time, Executor mailbox) {
        this.store = store;
        this.feed = feed;
        this.settings = settings;
        this.time = time;
        this.mailbox = mailbox;
    }

    /// Begins to look now and then.
    void open() {
        lookAfter(FIRST_AFTER);
    }

    private void lookAfter(Duration delay) {
        time.in(delay, () -> mailbox.execute(() -> {
            tidy();
            lookAfter(LOOK_EVERY);
        }));
    }

    /// Looks at once.
    void tidy() {
        Set<UUID> over = new HashSet<>(tooOld());
        over.addAll(tooMany());
        if (!over.isEmpty()) {
            store.remove(over);
            feed.publish(new Fact.Removed(over));
            mailbox.execute(this::tidy);
        }
    }

    private List<UUID> tooOld() {
        int days = limits().days();
        return days == HistorySettings.FOR_EVER
                ? List.of()
                : store.settled().endedBefore(time.now().minus(Duration.ofDays(days)), AT_ONCE);
    }

    private List<UUID> tooMany() {
        int number = limits().number();
        Counts counts = store.counts();
        long settled = counts.completed() + counts.failed() + counts.cancelled();
        return number == HistorySettings.FOR_EVER
                ? List.of()
                : store.settled().endedFirst((int) Math.clamp(settled - number, 0, AT_ONCE));
    }

    private HistorySettings limits() {
        return settings.get().history();
    }
}
