package io.sluice.engine;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How often a download was given a wrong range. The second time no more ranges are asked for (transfer-rules §1).
/// Safe for any thread.
final class RangeStrikes {
    private static final int OUT = 2;

    private final Map<UUID, Integer> strikes = new ConcurrentHashMap<>();

    void add(UUID download) {
        strikes.merge(download, 1, Integer::sum);
    }

    boolean isOut(UUID download) {
        return strikes.getOrDefault(download, 0) >= OUT;
    }

    void forget(UUID download) {
        strikes.remove(download);
    }
}
