package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import io.sluice.engine.HostMemory;
import io.sluice.model.HostProfile;
import io.sluice.store.HostProfiles;

/// What the engine learns of hosts, kept in the store: the two never see each other. Safe for any thread; what jobs
/// learn holds at once and is written by `mailbox`.
final class LearnedHosts implements HostMemory {
    /// Servers change, and what was learned on a bad day must not hold for ever.
    static final Duration BELIEVED_FOR = Duration.ofDays(7);
    /// What is seen again is not written again and again.
    private static final Duration REFRESHED_AFTER = Duration.ofDays(1);

    private final HostProfiles store;
    private final Timekeeper time;
    private final Executor mailbox;
    private final Map<String, HostProfile> byHost = new ConcurrentHashMap<>();

    LearnedHosts(HostProfiles store, Timekeeper time, Executor mailbox) {
        this.store = store;
        this.time = time;
        this.mailbox = mailbox;
    }

    /// Reads what earlier runs learned.
    void open() {
        store.learnedSince(time.now().minus(BELIEVED_FOR)).forEach(known -> byHost.putIfAbsent(known.host(), known));
    }

    @Override
    public Optional<HostProfile> find(String host) {
        HostProfile known = byHost.get(key(host));
        return Optional.ofNullable(known).filter(it -> it.learnedAt().plus(BELIEVED_FOR).isAfter(time.now()));
    }

    @Override
    public void learnConnections(String host, int connections) {
        Instant now = time.now();
        learn(host, known -> known.connections() == HostProfile.UNKNOWN || connections < known.connections()
                ? known.withConnections(connections, now)
                : known);
    }

    // One file without ranges says less than another one with them.
    @Override
    public void learnRanges(String host, boolean honoured) {
        Instant now = time.now();
        learn(host, known -> {
            boolean old = known.learnedAt().plus(REFRESHED_AFTER).isBefore(now);
            boolean news = known.ranges() == null || honoured && known.ignoresRanges();
            boolean seenAgain = old && Boolean.valueOf(honoured).equals(known.ranges());
            // The number of connections that works was not seen again: only what is known of ranges is refreshed.
            return news || seenAgain && known.connections() == HostProfile.UNKNOWN
                    ? known.withRanges(honoured, known.connections() == HostProfile.UNKNOWN ? now : known.learnedAt())
                    : known;
        });
    }

    private void learn(String host, UnaryOperator<HostProfile> lesson) {
        HostProfile before = find(host).orElseGet(() -> HostProfile.nothingYet(key(host), time.now()));
        HostProfile after = lesson.apply(before);
        if (!after.equals(before)) {
            byHost.put(after.host(), after);
            mailbox.execute(() -> keep(after.host()));
        }
    }

    // The latest of several lessons, and none where the user had it forgotten meanwhile.
    private void keep(String host) {
        HostProfile known = byHost.get(host);
        if (known != null) {
            store.save(known);
        }
    }

    /// Scheduler thread only.
    void forget(String host) {
        store.forget(key(host));
        byHost.remove(key(host));
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
