package io.sluice.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.sluice.model.HostRules;

/// The speed limits of hosts. The hosts of one rule share one limit. Safe for any thread.
final class HostLimiters {
    private final Pace pace;
    private final Map<String, RateLimiter> byBudget = new ConcurrentHashMap<>();
    private volatile HostRules rules = HostRules.NONE; // written under this

    HostLimiters(Pace pace) {
        this.pace = pace;
    }

    /// Takes effect on bytes that flow already.
    synchronized void allow(HostRules newRules) {
        rules = newRules;
        byBudget.forEach((budget, limiter) -> limiter.limitTo(limitOf(budget)));
    }

    RateLimiter of(String host) {
        String budget = rules.budgetOf(host);
        RateLimiter known = byBudget.get(budget);
        return known == null ? make(budget) : known;
    }

    private synchronized RateLimiter make(String budget) {
        return byBudget.computeIfAbsent(budget, _ -> {
            RateLimiter limiter = new RateLimiter(pace);
            limiter.limitTo(limitOf(budget));
            return limiter;
        });
    }

    // A limiter of a rule that is gone lets everything through: whoever waits in it goes on under the new one.
    private long limitOf(String budget) {
        return rules.bytesPerSecondOf(budget);
    }

    void wake() {
        byBudget.values().forEach(RateLimiter::wake);
    }
}
