package io.sluice.engine;

import java.util.concurrent.ThreadFactory;

import io.sluice.engine.http.HttpGateway;

/// What all jobs of one engine share.
record EngineParts(HttpGateway http, ThreadFactory threads, EngineTuning tuning, SpeedLimits limits, HostGate hosts,
        RangeStrikes strikes, Machine machine) {
    String bootId() {
        return machine.bootId();
    }

    DiskSpace space() {
        return machine.space();
    }
}
