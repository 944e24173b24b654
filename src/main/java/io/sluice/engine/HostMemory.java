package io.sluice.engine;

import java.util.Optional;

import io.sluice.model.HostProfile;

/// What was learned of hosts, in this run and in earlier ones. Called on the threads of jobs: returns at once, never
/// throws.
public interface HostMemory {
    /// Knows nothing and keeps nothing.
    HostMemory NONE = new HostMemory() {
        @Override
        public Optional<HostProfile> find(String host) {
            return Optional.empty();
        }

        @Override
        public void learnConnections(String host, int connections) {
            // Nobody keeps it.
        }

        @Override
        public void learnRanges(String host, boolean honoured) {
            // Nobody keeps it.
        }
    };

    /// What is still to be believed.
    Optional<HostProfile> find(String host);

    /// The host refused one more connection while `connections` worked, at least 1.
    void learnConnections(String host, int connections);

    /// It answered a request for a range with that range, or with something else.
    void learnRanges(String host, boolean honoured);
}
