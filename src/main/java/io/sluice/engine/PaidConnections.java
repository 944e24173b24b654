package io.sluice.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/// How many connections paid at the hosts that were asked last, so that the next file does not begin with one and find
/// out anew. For this run of the program: lines change. Safe for any thread.
final class PaidConnections {
    private static final int FIRST = 1;
    private static final int MOST_HOSTS = 256;

    private final Map<String, Integer> byHost = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    synchronized int at(String host) {
        return byHost.getOrDefault(host, FIRST);
    }

    synchronized void learn(String host, int connections) {
        byHost.put(host, connections);
    }
}
