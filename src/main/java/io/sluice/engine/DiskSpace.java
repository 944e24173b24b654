package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sluice.engine.Volumes.Volume;
import io.sluice.model.Failure;

/// Knows what running downloads still have to write on each volume, so that nothing is begun that will not fit beside
/// them. Safe for any thread.
public final class DiskSpace {
    private static final long SHORT_EVERYWHERE = 0xFFFF_FFFFL;

    private record Claim(Object volume, TransferMeter meter) {
    }

    private final Volumes volumes;
    private final Map<UUID, Claim> claims = new HashMap<>(); // guarded by this

    public DiskSpace(Volumes volumes) {
        this.volumes = volumes;
    }

    /// What one more download would find.
    ///
    /// @param volume    equal for folders that share the same room
    /// @param freeBytes usable, less what running ones still have to write there; negative where they will not all fit
    public record Room(Object volume, long usableBytes, long freeBytes) {
    }

    /// The room in `folder`, which need not exist yet; empty where nobody can say.
    public Optional<Room> in(Path folder) {
        return volumes.of(folder).map(this::room);
    }

    private synchronized Room room(Volume volume) {
        long claimed = claims.values().stream().filter(it -> it.volume().equals(volume.key()))
                .mapToLong(it -> it.meter().missingBytes()).sum();
        return new Room(volume.key(), volume.usableBytes(), volume.usableBytes() - claimed);
    }

    /// From now on what `meter` says is missing counts as used, until [#ended]. Where nobody knows what is missing yet, no
    /// disk is asked.
    void begins(UUID download, Path folder, TransferMeter meter) {
        if (meter.missingBytes() > 0) {
            volumes.of(folder).ifPresent(volume -> claim(download, new Claim(volume.key(), meter)));
        }
    }

    private synchronized void claim(UUID download, Claim claim) {
        claims.put(download, claim);
    }

    synchronized void ended(UUID download) {
        claims.remove(download);
    }

    /// Takes room for the whole of what a job has yet to fetch, or takes none.
    ///
    /// @param folder made where it is missing
    /// @param meter  begins with these figures where there is room
    /// @param kept   bytes of the file that are there
    /// @param total  the length of the file
    /// @throws NoRoomException   it does not fit beside the others; the claim holds nothing then
    /// @throws TransferException the file system takes no file of that length
    void reserve(UUID download, Path folder, TransferMeter meter, long kept, long total)
            throws IOException, TransferException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (total > SHORT_EVERYWHERE && total > volumes.longestFile(folder)) {
            throw new TransferException(new Failure.FileTooLarge(folder));
        }
        Optional<Volume> volume = volumes.of(folder);
        if (volume.isPresent()) {
            reserve(download, volume.get(), meter, kept, total, folder);
        }
    }

    private synchronized void reserve(UUID download, Volume volume, TransferMeter meter, long kept, long total,
            Path folder) throws NoRoomException {
        claims.remove(download);
        long missing = total - kept - room(volume).freeBytes();
        if (missing > 0) {
            throw new NoRoomException(folder, missing);
        }
        meter.startsWith(kept, total);
        claims.put(download, new Claim(volume.key(), meter));
    }
}
