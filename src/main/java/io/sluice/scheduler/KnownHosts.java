package io.sluice.scheduler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.HostProfile;

/// What downloads learned of hosts, for whoever wants to see it or have it forgotten. From any thread; the futures end on
/// the scheduler's.
public final class KnownHosts {
    private final Mailbox mailbox;
    private final LearnedHosts hosts;

    KnownHosts(Mailbox mailbox, LearnedHosts hosts) {
        this.mailbox = mailbox;
        this.hosts = hosts;
    }

    /// What was learned of a host in the last seven days; empty where nothing.
    public CompletableFuture<Optional<HostProfile>> find(String host) {
        return mailbox.ask(() -> hosts.find(host));
    }

    /// The next download tries again how many connections the host takes.
    public CompletableFuture<Void> forget(String host) {
        return mailbox.ask(() -> {
            hosts.forget(host);
            return null;
        });
    }
}
