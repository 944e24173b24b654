package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sluice.model.Download;
import io.sluice.scheduler.Admission.Conditions;
import io.sluice.scheduler.Admission.Room;

/// What keeps downloads of a [Simulation] outside although a slot is free. Network and disks stay as they are, less what
/// those take that started. Of one thread.
final class Entrance {
    private final boolean offline;
    private final Map<Path, Room> rooms;
    private int lists;

    Entrance(Conditions now) {
        this.offline = now.offline();
        this.rooms = new HashMap<>(now.rooms());
    }

    /// The first of `waiting` that network and hosts allow: no more than could start, so that a thousand that wait for
    /// one host cost nothing.
    List<Download> candidates(List<Player> waiting, int most) {
        List<Download> candidates = new ArrayList<>();
        lists++;
        for (Player player : waiting) {
            if (candidates.size() == most) {
                break;
            }
            boolean reachable = !offline || player.download().request().staysOnThisMachine();
            if (reachable && player.host().takes(lists)) {
                candidates.add(player.download());
            }
        }
        return candidates;
    }

    Conditions conditions() {
        return new Conditions(offline, rooms, Set.of());
    }

    void entered(Download download) {
        Room taken = rooms.get(download.request().folder());
        if (taken != null) {
            long needed = Admission.bytesNeeded(download);
            rooms.replaceAll((_, room) -> room.volume().equals(taken.volume())
                    ? new Room(room.volume(), room.freeBytes() - needed, room.full())
                    : room);
        }
    }
}
