package io.sluice.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.sluice.model.Download;
import io.sluice.model.Obstacles.BusyHost;

/// Lets downloads in one after the other as far as network, hosts and disks allow, and remembers who stayed outside.
final class Fitting {
    private final int perHost;
    private final Admission.Conditions conditions;
    private final Map<String, Integer> atHost = new HashMap<>();
    private final Map<Object, Long> taken = new HashMap<>();
    private final List<Download> crowded = new ArrayList<>();
    private final Set<BusyHost> busyHosts = new LinkedHashSet<>();

    Fitting(int perHost, Admission.Conditions conditions, List<Download> running) {
        this.perHost = perHost;
        this.conditions = conditions;
        running.forEach(it -> atHost.merge(hostOf(it), 1, Integer::sum));
    }

    /// Whether it may start; it counts as started then.
    boolean takes(Download download) {
        boolean reachable = !conditions.offline() || download.request().staysOnThisMachine();
        if (!reachable || !hostTakes(hostOf(download)) || !diskTakes(download)) {
            return false;
        }
        atHost.merge(hostOf(download), 1, Integer::sum);
        return true;
    }

    /// Those for which there is no room.
    List<Download> crowded() {
        return List.copyOf(crowded);
    }

    /// Those that have enough.
    Set<BusyHost> busyHosts() {
        return Set.copyOf(busyHosts);
    }

    private boolean hostTakes(String host) {
        boolean enough = atHost.getOrDefault(host, 0) >= perHost;
        boolean full = conditions.fullHosts().contains(host);
        if (enough || full) {
            busyHosts.add(new BusyHost(host, enough ? perHost : BusyHost.NO_CONNECTION));
        }
        return !enough && !full;
    }

    private boolean diskTakes(Download download) {
        Admission.Room room = conditions.rooms().get(download.request().folder());
        if (room == null) {
            return true;
        }
        long needed = Admission.bytesNeeded(download);
        long after = taken.getOrDefault(room.volume(), 0L) + needed;
        if (room.full() || needed > 0 && after > room.freeBytes()) {
            crowded.add(download);
            return false;
        }
        taken.put(room.volume(), after);
        return true;
    }

    static String hostOf(Download download) {
        return String.valueOf(download.request().links().getFirst().getHost()).toLowerCase(Locale.ROOT);
    }
}
