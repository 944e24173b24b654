package io.sluice.scheduler.network;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.sluice.model.Failure;
import io.sluice.model.Loopback;

/// What is known of the network (transfer-rules §3, "no network"). Immutable and pure: each fact gives the next one.
///
/// Only failures put it in doubt. Without a route any of them means that there is no network; with one, several hosts
/// whose names have no address at once do, and any failure just after the machine was asleep.
///
/// @param offlineSince when it was judged that there is none, empty while there is one
/// @param nameless     hosts whose names had no address, and when; kept until one answers
/// @param wokeAt       when the machine was last seen to wake, or the epoch
public record Connectivity(Optional<Instant> offlineSince, Map<String, Instant> nameless, Instant wokeAt) {
    /// Nothing speaks against the network.
    public static final Connectivity ONLINE = new Connectivity(Optional.empty(), Map.of(), Instant.EPOCH);

    static final Duration AT_ONCE = Duration.ofSeconds(15);
    static final int SEVERAL = 2;
    static final Duration AFTER_SLEEP = Duration.ofSeconds(20);

    /// The judgement may be wrong (a proxy that needs no route, names that only the proxy knows): so often it is tried.
    static final Duration DOUBTED_AFTER = Duration.ofSeconds(60);

    private static final Duration SLEPT = Duration.ofSeconds(30);

    public Connectivity {
        nameless = Map.copyOf(nameless);
    }

    public boolean isOffline() {
        return offlineSince.isPresent();
    }

    /// The host whose line broke; empty where a server was reached, or where the line never leaves this machine.
    public static Optional<String> unreached(Failure failure) {
        Optional<String> host = switch (failure) {
            case Failure.ConnectionLost(var it) -> Optional.of(it);
            case Failure.TimedOut(var it) -> Optional.of(it);
            case Failure.Stalled(var it, _) -> Optional.of(it);
            case Failure.ShortBody(var it, _) -> Optional.of(it);
            case Failure.UnknownHost(var it) -> Optional.of(it);
            case Failure.Busy _,Failure.WrongAnswer _,Failure.ProxyUnreachable _,Failure.Permanent _,Failure.Local _ ->
                Optional.empty();
        };
        return host.filter(it -> !Loopback.isHere(it));
    }

    /// An attempt broke, and [#unreached] names the host.
    public Connectivity broke(Failure failure, boolean hasRoute, Instant now) {
        Map<String, Instant> known = new HashMap<>(nameless);
        if (failure instanceof Failure.UnknownHost(var host)) {
            known.values().removeIf(when -> when.isBefore(now.minus(AT_ONCE)));
            known.put(host, now);
        }
        boolean lost = !hasRoute || known.size() >= SEVERAL || now.isBefore(wokeAt.plus(AFTER_SLEEP));
        return new Connectivity(isOffline() || !lost ? offlineSince : Optional.of(now), known, wokeAt);
    }

    /// A running transfer fell silent.
    public Connectivity silent(boolean hasRoute, Instant now) {
        return isOffline() || hasRoute ? this : new Connectivity(Optional.of(now), nameless, wokeAt);
    }

    /// A server beyond this machine answered.
    public Connectivity answered() {
        return isOffline() || !nameless.isEmpty() ? new Connectivity(Optional.empty(), Map.of(), wokeAt) : this;
    }

    public Connectivity woke(Instant now) {
        return new Connectivity(offlineSince, nameless, now);
    }

    /// Somebody looked while there was no network.
    ///
    /// @param resolves whether any of [#askedFor()] has an address, or nobody is asked for
    public Connectivity looked(boolean hasRoute, boolean resolves, Instant now) {
        boolean doubted = offlineSince.filter(since -> !now.isBefore(since.plus(DOUBTED_AFTER))).isPresent();
        return hasRoute && resolves || doubted ? answered() : this;
    }

    /// Whose names a look asks for.
    public Set<String> askedFor() {
        return nameless.keySet();
    }

    /// Whether the machine slept between two ticks. A monotonic clock stands still in the sleep of Linux and macOS, and
    /// runs on in that of Windows, where the tick comes late instead.
    public static boolean slept(Duration wall, Duration monotonic, Duration asked) {
        return wall.minus(monotonic).compareTo(SLEPT) > 0 || monotonic.minus(asked).compareTo(SLEPT) > 0;
    }
}
