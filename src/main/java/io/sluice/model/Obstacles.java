package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What keeps queued downloads waiting although nobody paused them and slots are free.
///
/// @param offline   nothing but this machine itself can be reached; what waits for the network goes on when it returns
/// @param shortages folders with too little room for one of those that would start next
/// @param busyHosts hosts from which no more downloads may run now
/// @param opensAt   when the next window of the week begins; null where one is open
public record Obstacles(boolean offline, List<Shortage> shortages, List<BusyHost> busyHosts,
        @Nullable Instant opensAt) {
    /// @param freeBytes what one more download finds there, less what running ones still need
    /// @param full      a write was refused: nothing is started there until there is room
    public record Shortage(Path folder, long freeBytes, boolean full) {
    }

    /// @param host  in lower case
    /// @param limit so many downloads of it run; 0 where it takes no more connections
    public record BusyHost(String host, int limit) {
        public static final int NO_CONNECTION = 0;
    }

    public static final Obstacles NONE = new Obstacles(false, List.of());

    public Obstacles(boolean offline, List<Shortage> shortages) {
        this(offline, shortages, List.of(), null);
    }

    public Obstacles {
        shortages = List.copyOf(shortages);
        busyHosts = List.copyOf(busyHosts);
    }
}
