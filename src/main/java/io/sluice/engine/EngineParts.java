package io.sluice.engine;

import java.util.List;
import java.util.concurrent.ThreadFactory;

import io.sluice.engine.http.CarryingGateway;
import io.sluice.engine.http.HttpGateway;
import io.sluice.model.RequestHeader;

/// What all jobs of one engine share.
record EngineParts(HttpGateway http, ThreadFactory threads, EngineTuning tuning, SpeedLimits limits, HostGate hosts,
        RangeStrikes strikes, PaidConnections paid, Machine machine) {
    /// The same for a download whose requests carry headers of its own.
    EngineParts carrying(List<RequestHeader> headers) {
        return headers.isEmpty()
                ? this
                : new EngineParts(new CarryingGateway(http, headers), threads, tuning, limits, hosts, strikes, paid,
                        machine);
    }

    String bootId() {
        return machine.bootId();
    }

    DiskSpace space() {
        return machine.space();
    }
}
