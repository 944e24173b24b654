package io.sluice.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.sluice.model.HostProfile;

/// Remembers what an engine learns, for as long as a test runs.
final class Notebook implements HostMemory {
    private final Map<String, HostProfile> pages = new ConcurrentHashMap<>();

    @Override
    public Optional<HostProfile> find(String host) {
        return Optional.ofNullable(pages.get(host));
    }

    @Override
    public void learnConnections(String host, int connections) {
        pages.put(host, page(host).withConnections(connections, Instant.EPOCH));
    }

    @Override
    public void learnRanges(String host, boolean honoured) {
        pages.put(host, page(host).withRanges(honoured, Instant.EPOCH));
    }

    private HostProfile page(String host) {
        return find(host).orElse(HostProfile.nothingYet(host, Instant.EPOCH));
    }
}
