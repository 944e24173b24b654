package io.sluice.engine;

import java.util.stream.LongStream;

/// The speed limits that the bytes of one job pass, one after the other: its own, its host's, and that of all together.
/// Safe for any thread.
final class JobLimits {
    private final SpeedLimits shared;
    private final RateLimiter own;
    private final StopSwitch stop;

    JobLimits(SpeedLimits shared, RateLimiter own, StopSwitch stop) {
        this.shared = shared;
        this.own = own;
        this.stop = stop;
    }

    /// Takes effect on bytes that flow already.
    void limitTo(long bytesPerSecond) {
        own.limitTo(bytesPerSecond);
    }

    /// @param host where the bytes come from; its limit may change while they flow
    ByteSource around(ByteSource source, String host) {
        ByteSource ofJob = new ThrottledSource(source, () -> own, stop::isTurned);
        ByteSource ofHost = new ThrottledSource(ofJob, () -> shared.of(host), stop::isTurned);
        return new ThrottledSource(ofHost, shared::all, stop::isTurned);
    }

    /// What the job can hope for from `host` in bytes a second, where every job under a limit gets as much as the
    /// others; [RateLimiter#NO_LIMIT] where nothing limits it.
    long share(String host) {
        return LongStream.of(own.bytesPerSecond(), shared.of(host).bytesPerSecond(), shared.all().share())
                .filter(limit -> limit != RateLimiter.NO_LIMIT).min().orElse(RateLimiter.NO_LIMIT);
    }

    /// Call around a job's run.
    void join() {
        shared.all().join();
    }

    void leave() {
        shared.all().leave();
    }

    /// Lets the job's workers look whether they are to stop.
    void wake() {
        own.wake();
        shared.wake();
    }
}
