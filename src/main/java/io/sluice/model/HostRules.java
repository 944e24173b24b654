package io.sluice.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the user allows which host.
///
/// @param rules       at most one for a host name
/// @param connections to a host of no rule, of all downloads together, 1-32
public record HostRules(List<HostRule> rules, int connections) {
    public static final int DEFAULT_CONNECTIONS = 8;
    public static final HostRules NONE = new HostRules(List.of(), DEFAULT_CONNECTIONS);

    /// @throws IllegalArgumentException where `connections` are not 1-32
    public HostRules {
        rules = List.copyOf(rules);
        if (connections < 1 || connections > FetchOptions.MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "Connections are 1-" + FetchOptions.MOST_CONNECTIONS + ", not " + connections);
        }
    }

    /// The rule of a host: of its own name, else of the nearest domain above it.
    public Optional<HostRule> of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return rules.stream().filter(rule -> rule.fits(name))
                .max(Comparator.comparing((HostRule rule) -> rule.host().equals(name))
                        .thenComparing(rule -> rule.host().length()));
    }

    /// Who shares one budget: the hosts of one rule, else each host by itself.
    public String budgetOf(String host) {
        return of(host).map(HostRule::host).orElse(host.toLowerCase(Locale.ROOT));
    }

    /// The most connections to a host, 1-32.
    public int connectionsTo(String host) {
        return of(host).map(HostRule::connections).filter(own -> own != FetchOptions.AS_SET).orElse(connections);
    }

    /// [FetchOptions#UNLIMITED] where there is no limit.
    public long bytesPerSecondOf(String host) {
        return of(host).map(HostRule::bytesPerSecond).orElse(FetchOptions.UNLIMITED);
    }

    /// In place of the rule for the same host, if there is one; a rule that allows everything is taken away.
    public HostRules with(HostRule rule) {
        List<HostRule> others = new ArrayList<>(rules);
        others.removeIf(other -> other.host().equals(rule.host()));
        if (rule.bytesPerSecond() != FetchOptions.UNLIMITED || rule.connections() != FetchOptions.AS_SET) {
            others.add(rule);
        }
        return new HostRules(others, connections);
    }

    public HostRules withConnections(int number) {
        return new HostRules(rules, number);
    }
}
