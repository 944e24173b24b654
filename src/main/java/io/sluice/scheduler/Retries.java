package io.sluice.scheduler;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;

import io.sluice.engine.Ending;
import io.sluice.engine.RetryPolicy;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.Signal;
import io.sluice.model.Verdict;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;

/// Judges what broke, and brings back what backs off when its time has come. Scheduler thread only.
final class Retries {
    private final DownloadStore store;
    private final DownloadControl control;
    private final Timekeeper time;
    private final Executor mailbox;
    private final Runnable whenBack;
    private final RetryPolicy policy = new RetryPolicy();
    private final Map<String, Integer> waitingAt = new HashMap<>();
    private final NavigableSet<Due> due = new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::id));

    private record Due(Instant at, UUID id) {
    }

    /// @param whenBack called after a download went back into the queue
    Retries(DownloadStore store, DownloadControl control, Timekeeper time, Executor mailbox, Runnable whenBack) {
        this.store = store;
        this.control = control;
        this.time = time;
        this.mailbox = mailbox;
        this.whenBack = whenBack;
    }

    Verdict judge(Download download, Ending.Broken broken, int attempt) {
        return policy.judge(broken.cause(), attempt, broken.advanced(), download.request().maxRetries(), time.now(),
                waitingAt.getOrDefault(hostOf(download), 0));
    }

    void wake(Download download, BackingOff waiting) {
        String host = hostOf(download);
        var next = new Due(waiting.until(), download.id());
        waitingAt.merge(host, 1, Integer::sum);
        due.add(next);
        time.alarm().at(waiting.until(), () -> mailbox.execute(() -> {
            due.remove(next);
            back(download, waiting);
            waitingAt.merge(host, -1, Retries::plusOrNone);
        }));
    }

    /// Those that back off, up to `most`, the first due first.
    List<Download> next(int most) {
        return store.find(due.stream().limit(most).map(Due::id).toList()).stream()
                .filter(it -> it.state() instanceof BackingOff).toList();
    }

    private static @Nullable Integer plusOrNone(Integer one, Integer other) {
        return one + other == 0 ? null : one + other;
    }

    // The user may have resumed it meanwhile, and it may be backing off again: only this wait ends.
    private void back(Download download, BackingOff waiting) {
        if (store.find(download.id()).filter(it -> it.state().equals(waiting)).isPresent()) {
            control.report(download.id(), it -> it, new Signal.BackoffOver());
            mailbox.execute(whenBack);
        }
    }

    private static String hostOf(Download download) {
        return String.valueOf(download.request().links().getFirst().getHost()).toLowerCase(Locale.ROOT);
    }
}
