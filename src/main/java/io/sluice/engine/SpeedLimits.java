package io.sluice.engine;

import io.sluice.model.HostRules;

/// The speed limits that all jobs share: of everything together, and of each host. Safe for any thread.
final class SpeedLimits {
    private final Pace pace;
    private final RateLimiter all;
    private final HostLimiters hosts;

    SpeedLimits(Pace pace) {
        this.pace = pace;
        this.all = new RateLimiter(pace);
        this.hosts = new HostLimiters(pace);
    }

    RateLimiter all() {
        return all;
    }

    RateLimiter of(String host) {
        return hosts.of(host);
    }

    void allow(HostRules rules) {
        hosts.allow(rules);
    }

    /// The limits of one job: these, and one of its own.
    ///
    /// @param bytesPerSecond its own, changed by [JobLimits#limitTo]
    JobLimits forJob(long bytesPerSecond, StopSwitch stop) {
        RateLimiter own = new RateLimiter(pace);
        own.limitTo(bytesPerSecond);
        return new JobLimits(this, own, stop);
    }

    void wake() {
        all.wake();
        hosts.wake();
    }
}
