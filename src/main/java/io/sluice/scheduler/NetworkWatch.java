package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

import io.sluice.model.Failure;
import io.sluice.scheduler.network.Connectivity;
import io.sluice.scheduler.network.Network;

/// Gathers the facts for [Connectivity] and tells the queue when the network went and came back, or the machine woke.
/// Asks the system while it is offline or something is silent only, and rests when nothing runs or waits. Scheduler
/// thread only; alarms and looks come in through `mailbox`.
final class NetworkWatch {
    /// Both leave time to go on within 5 s of the return.
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    static final Duration TICK_EVERY = Duration.ofSeconds(3);

    /// The queue as the watch sees it.
    interface Watched {
        /// Bytes kept of each running download that needs a network.
        Map<UUID, Long> remoteBytes();

        /// Whether anything waits that could start if there were a network.
        boolean waits();

        void networkGone();

        /// @param silent running ones that brought nothing since the network went
        void networkBack(Set<UUID> silent);

        void machineWoke();
    }

    private record Tick(Instant wall, long nanos) {
    }

    private final Network network;
    private final Timekeeper time;
    private final ThreadFactory threads;
    private final Executor mailbox;
    private final Watched watched;
    private Connectivity connectivity = Connectivity.ONLINE;
    private Map<UUID, Long> seen = Map.of();
    private boolean ticking;
    private boolean looking;

    NetworkWatch(Network network, Timekeeper time, ThreadFactory threads, Executor mailbox, Watched watched) {
        this.network = network;
        this.time = time;
        this.threads = threads;
        this.mailbox = mailbox;
        this.watched = watched;
    }

    boolean isOffline() {
        return connectivity.isOffline();
    }

    /// Takes note of a failure, and says whether the missing network explains it: then it is nobody's fault.
    boolean explains(Failure failure) {
        if (Connectivity.unreached(failure).isEmpty()) {
            return false;
        }
        become(connectivity.broke(failure, network.hasRoute(), time.now()));
        return isOffline();
    }

    /// A server beyond this machine answered.
    void answered() {
        become(connectivity.answered());
    }

    /// Something runs or waits again: keeps an eye on it.
    void follow() {
        if (!ticking && !watched.remoteBytes().isEmpty()) {
            ticking = true;
            tickAfter(new Tick(time.now(), time.nanos().getAsLong()));
        }
        if (isOffline()) {
            lookSoon();
        }
    }

    private void become(Connectivity next) {
        boolean was = isOffline();
        connectivity = next;
        if (!was && isOffline()) {
            seen = watched.remoteBytes();
            lookSoon();
            watched.networkGone();
        } else if (was && !isOffline()) {
            watched.networkBack(silent());
        }
    }

    private Set<UUID> silent() {
        Map<UUID, Long> now = new HashMap<>(watched.remoteBytes());
        now.entrySet().removeIf(entry -> !entry.getValue().equals(seen.get(entry.getKey())));
        return now.keySet();
    }

    private void tickAfter(Tick last) {
        time.in(TICK_EVERY, () -> mailbox.execute(() -> tick(last)));
    }

    private void tick(Tick last) {
        var now = new Tick(time.now(), time.nanos().getAsLong());
        ticking = false;
        if (Connectivity.slept(Duration.between(last.wall(), now.wall()), Duration.ofNanos(now.nanos() - last.nanos()),
                TICK_EVERY)) {
            connectivity = connectivity.woke(now.wall());
            watched.machineWoke();
        }
        if (!isOffline() && !silent().isEmpty()) {
            become(connectivity.silent(network.hasRoute(), now.wall()));
        }
        if (!isOffline()) {
            seen = watched.remoteBytes();
        }
        follow();
    }

    private void lookSoon() {
        if (!looking) {
            looking = true;
            time.in(LOOK_EVERY, () -> mailbox.execute(this::look));
        }
    }

    private void look() {
        looking = false;
        if (!isOffline()) {
            return;
        }
        if (!watched.waits() && watched.remoteBytes().isEmpty()) {
            connectivity = Connectivity.ONLINE; // nobody is left to care; the next failure says again how it is
            return;
        }
        Set<String> hosts = connectivity.askedFor();
        // The resolver may take its time: the next look does not wait for it.
        threads.newThread(() -> look(hosts)).start();
        lookSoon();
    }

    private void look(Set<String> hosts) {
        boolean hasRoute = network.hasRoute();
        Supplier<Boolean> resolves = () -> hosts.isEmpty() || hosts.stream().anyMatch(network::resolves);
        boolean resolved = hasRoute && resolves.get();
        mailbox.execute(() -> become(connectivity.looked(hasRoute, resolved, time.now())));
    }
}
