package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

import io.sluice.engine.http.HttpGateway;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.HostRules;
import io.sluice.model.KeptBytes;
import io.sluice.model.Remains;
import io.sluice.model.SegmentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves bytes. Knows nothing of queues, retries or the database. Safe for any thread.
public final class DownloadEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadEngine.class);

    private final EngineParts parts;

    /// @param threads makes one thread for each connection beyond a job's first
    public DownloadEngine(HttpGateway http, ThreadFactory threads, EngineTuning tuning) {
        this(http, threads, tuning, new SystemVolumes());
    }

    /// An engine on other disks than the machine's own, for tests.
    public DownloadEngine(HttpGateway http, ThreadFactory threads, EngineTuning tuning, Volumes volumes) {
        this.parts = new EngineParts(http, threads, tuning, new SpeedLimits(Pace.REAL), new HostGate(),
                new RangeStrikes(), new PaidConnections(), new Machine(BootId.current(), new DiskSpace(volumes)));
    }

    /// The room on the disks, less what running downloads still need.
    public DiskSpace space() {
        return parts.space();
    }

    /// Counts for its host from now on: run it, or its place is lost.
    /// From now until the job's run has ended, what is known to be missing of the file counts as used room.
    public DownloadJob prepare(TransferOrder order, TransferListener listener) {
        return new DownloadJob(order, listener, parts);
    }

    /// Asks links what is behind them before they are downloads.
    public Prober prober() {
        return new Prober(parts);
    }

    /// The limit of all downloads together in bytes a second, 0 for none. Takes effect within one second.
    public void limitSpeed(long bytesPerSecond) {
        parts.limits().all().limitTo(bytesPerSecond);
    }

    /// What each host is allowed. Takes effect within one second.
    public void limitHosts(HostRules rules) {
        parts.limits().allow(rules);
        parts.hosts().allow(rules);
    }

    /// Where what is learned of hosts is kept from now on, and looked up.
    public void consult(HostMemory memory) {
        parts.hosts().consult(memory);
    }

    /// Whether the host of `link` has a connection to spare for one more download.
    public boolean hasRoomFor(URI link) {
        return parts.hosts().hasRoom(String.valueOf(link.getHost()));
    }

    /// Puts what was fetched of a cancelled or removed download where it is in nobody's way, in the same folder, until
    /// [#bringBack] or [#discardAside]. Never called while a job of that download runs.
    ///
    /// @return whether there was something that could be put aside
    public boolean putAside(KeptBytes bytes) {
        discardAside(bytes);
        return rename(bytes, bytes.fileName(), aside(bytes.download())).isPresent();
    }

    /// The name under which it lies again: another one where its own is taken meanwhile. Empty where it is gone.
    public Optional<String> bringBack(KeptBytes bytes) {
        return rename(bytes, aside(bytes.download()), bytes.fileName());
    }

    /// Deletes what [#putAside] kept, or had begun to keep; what is not there is left out.
    public void discardAside(KeptBytes bytes) {
        try {
            Workspace.delete(bytes.folder(), aside(bytes.download()));
        } catch (IOException left) {
            LOG.warn("The bytes of {} could not be deleted", bytes.fileName(), left);
        }
    }

    // Hidden, and no longer than any file system allows, whatever the file is called.
    static String aside(UUID download) {
        return "." + download;
    }

    private Optional<String> rename(KeptBytes bytes, String from, String to) {
        try {
            return Workspace.rename(bytes.folder(), from, to, owner(bytes.download()));
        } catch (IOException left) {
            LOG.warn("The bytes of {} could not be moved out of the way or back", bytes.fileName(), left);
            return Optional.empty();
        }
    }

    /// Takes what was fetched of a download to another folder or name; to another disk it is copied, which takes its time,
    /// where there is room. Blocks. Never called while a job of that download runs.
    ///
    /// @param folder     made where it is missing
    /// @param fileName   as the user wishes it, cleaned for every platform
    /// @param checkpoint called now and then; what it throws ends the move, and nothing has changed
    public Moved move(KeptBytes bytes, Path folder, String fileName, Runnable checkpoint) {
        try {
            return new Moved.To(new PartMove(bytes, folder, owner(bytes.download()), parts.space(), checkpoint)
                    .to(fileName));
        } catch (NoRoomException full) {
            return new Moved.Not((Failure.Local) full.failure());
        } catch (IOException refused) {
            LOG.warn("The bytes of {} could not be moved to {}", bytes.fileName(), folder, refused);
            return new Moved.Not(DiskFailures.of(refused, folder, 0));
        }
    }

    /// Which bytes are there of a download that does not run; empty where there are none. Reads the disk, changes nothing.
    public Optional<SegmentMap> look(KeptBytes bytes) {
        try {
            return Workspace.look(bytes.folder(), bytes.fileName(), owner(bytes.download()));
        } catch (IOException unreadable) {
            LOG.warn("What is there of {} could not be read", bytes.fileName(), unreadable);
            return Optional.empty();
        }
    }

    private Workspace.Owner owner(UUID download) {
        return new Workspace.Owner(download, parts.bootId());
    }

    /// What a resume will find of an unfinished download. Changes nothing. Never called while a job of it runs.
    ///
    /// @param known what is written down of it; without a name the folder is searched for it
    public Remains remains(UUID download, Path folder, Content known) {
        String name = known.fileName();
        if (name == null) {
            return search(folder).stream().filter(it -> it.download().equals(download) && !it.aside()).findFirst()
                    .map(it -> remains(download, folder, it.content())).orElse(Remains.NOTHING);
        }
        try {
            return new PartLook(folder, name, known, new Workspace.Owner(download, parts.bootId())).remains();
        } catch (IOException unreadable) {
            LOG.warn("What is there of {} cannot be read", name, unreadable);
            return new Remains(0, known.keptBytes(), Set.of(Remains.Loss.RECORD_UNREADABLE));
        }
    }

    /// What unfinished downloads left in a folder; not below it. Nothing where it cannot be read.
    public List<LeftPart> search(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return new PartSearch(folder, parts.bootId()).all();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be searched for unfinished downloads", folder, unreadable);
            return List.of();
        }
    }

    /// Removes the `.part` of a download and its control file: for one that was cancelled or removed or is to start
    /// again, and for one that is finished, whose control file stays until somebody has written down that it is. What
    /// is not there, or belongs to another download, is left alone. Never called while a job of that download runs.
    ///
    /// @param fileName as in `Content.fileName()`
    /// @return whether anything was there, and is no more
    public boolean discard(UUID download, Path folder, String fileName) {
        parts.strikes().forget(download);
        try {
            return Workspace.discard(folder, fileName, owner(download));
        } catch (IOException left) {
            LOG.warn("The bytes of {} could not be deleted", fileName, left);
            return false;
        }
    }
}
