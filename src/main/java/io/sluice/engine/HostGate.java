package io.sluice.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.HostProfile;
import io.sluice.model.HostRules;

/// Counts the connections to each host over all downloads, so that no host has more than the user allows it, nor more
/// than it was seen to take; the jobs at one host have equal shares. A job's first connection is always let in, so that
/// each gets on: the others give one back for it. Safe for any thread: guarded by its monitor.
final class HostGate {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Set<Guest> guests = new HashSet<>();
    /// Limits that are being tried after a refusal, by host.
    private final Map<String, Integer> tried = new HashMap<>();
    private HostRules rules = HostRules.NONE;
    private HostMemory memory = HostMemory.NONE;

    synchronized void allow(HostRules newRules) {
        rules = newRules;
        notifyAll();
    }

    synchronized void consult(HostMemory newMemory) {
        memory = newMemory;
    }

    synchronized Optional<HostProfile> known(String host) {
        return memory.find(host);
    }

    /// Whether another job from there would find a place.
    synchronized boolean hasRoom(String host) {
        return at(host).count() < limit(host);
    }

    /// Takes a place for the first connection of a job that is about to run; [#leave] gives it back.
    synchronized Guest register(String host) {
        Guest guest = new Guest(host);
        guests.add(guest);
        return guest;
    }

    /// The job begins. Where its place is one too many it waits a moment for another job to give one back, and goes in.
    synchronized void enter(Guest guest, BooleanSupplier isStopping) {
        String host = guest.host;
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            long left = PATIENCE.toMillis();
            while (left > 0 && open(host) > limit(host) && someoneCanGive(guest) && !isStopping.getAsBoolean()) {
                wait(left);
                left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean someoneCanGive(Guest guest) {
        return at(guest.host).anyMatch(other -> other != guest && other.open > 1);
    }

    /// The job's bytes come from `answering`: its own host, or where that one sends it.
    synchronized void answered(Guest guest, String answering) {
        Integer worked = guest.works ? null : tried.remove(answering);
        if (worked != null) {
            memory.learnConnections(answering, worked);
        }
        guest.works = true;
        if (!guest.host.equals(answering)) {
            guest.host = answering;
            notifyAll();
        }
    }

    /// Takes a place for one more connection of the job.
    synchronized boolean mayOpen(Guest guest) {
        int limit = limit(guest.host);
        boolean may = open(guest.host) < limit && (guest.staying() < share(guest, limit) || !othersWant(guest, limit));
        guest.wants = !may;
        guest.open += may ? 1 : 0;
        return may;
    }

    /// The job has no use for more connections.
    synchronized void isContent(Guest guest) {
        guest.wants = false;
    }

    /// Whether one connection of the job has to leave; never its last.
    synchronized boolean dismisses(Guest guest) {
        int limit = limit(guest.host);
        boolean tooMany = guest.staying() > 1 && (staying(guest.host) > limit
                || guest.staying() > share(guest, limit) && othersWant(guest, limit));
        guest.leaving += tooMany ? 1 : 0;
        return tooMany;
    }

    /// One connection of the job is gone; its last place stays its own until [#leave].
    synchronized void closed(Guest guest, boolean dismissed) {
        guest.leaving -= dismissed ? 1 : 0;
        guest.open = Math.max(1, guest.open - 1);
        notifyAll();
    }

    synchronized void leave(Guest guest) {
        guests.remove(guest);
        if (at(guest.host).findAny().isEmpty()) {
            tried.remove(guest.host);
        }
        notifyAll();
    }

    /// Lets whoever waits look whether it is stopping.
    synchronized void wake() {
        notifyAll();
    }

    /// The host refused a connection of the job while `connections` of it work.
    synchronized void refused(Guest guest, int connections) {
        memory.learnConnections(guest.host, connections);
    }

    /// Whether a job that got no answer may have failed because another one has more connections than its host takes:
    /// that is no failure of the job (transfer-rules §3, "too many"). The other one then gives one back, and where that
    /// helps it is remembered; where it does not, the failure is the job's own after all. A 403 says nothing here: it may
    /// be about the other link. Neither does a server that says when to come again.
    synchronized boolean isCrowdedOut(Guest guest, Failure failure) {
        int others = at(guest.host).filter(it -> it != guest && it.works).mapToInt(Guest::staying).sum();
        boolean refused = !guest.works && isRefusal(failure) && !namesATime(failure);
        boolean triedAlready = refused && tried.remove(guest.host) != null;
        boolean crowded = refused && !triedAlready && others > 0 && someoneCanGive(guest);
        if (crowded) {
            tried.put(guest.host, others);
        }
        return crowded;
    }

    private static boolean namesATime(Failure failure) {
        return failure instanceof Failure.Busy busy && busy.retryAfter().isPositive();
    }

    /// Whether the host may have meant the number of connections.
    static boolean isRefusal(Failure failure) {
        return switch (failure) {
            case Failure.Busy(_, int status, _) -> status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
            case Failure.ConnectionLost _ -> true;
            case Failure.Transient _,Failure.Permanent _,Failure.Local _ -> false;
        };
    }

    void learnRanges(String host, boolean honoured) {
        memory().learnRanges(host, honoured);
    }

    private synchronized HostMemory memory() {
        return memory;
    }

    private int limit(String host) {
        int learned = memory.find(host).map(HostProfile::connections).orElse(HostProfile.UNKNOWN);
        int allowed = Math.min(rules.connectionsTo(host), tried.getOrDefault(host, FetchOptions.MOST_CONNECTIONS));
        return learned == HostProfile.UNKNOWN ? allowed : Math.min(allowed, learned);
    }

    private Stream<Guest> at(String host) {
        String budget = rules.budgetOf(host);
        Predicate<Guest> sameBudget = guest -> rules.budgetOf(guest.host).equals(budget);
        return guests.stream().filter(sameBudget);
    }

    private int open(String host) {
        return at(host).mapToInt(guest -> guest.open).sum();
    }

    private int staying(String host) {
        return at(host).mapToInt(Guest::staying).sum();
    }

    private int share(Guest guest, int limit) {
        return (int) Math.max(1, limit / Math.max(1, at(guest.host).count()));
    }

    private boolean othersWant(Guest guest, int limit) {
        return at(guest.host).anyMatch(it -> it != guest && it.wants && it.staying() < share(it, limit));
    }
}
