package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

import io.sluice.engine.http.HttpGateway;
import io.sluice.engine.http.RemoteName;
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

    /// Reads links that become no downloads.
    public LinkReader links() {
        return new LinkReader(parts);
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
        try {
            return Workspace.putAside(bytes.folder(), bytes.fileName(), owner(bytes.download()));
        } catch (IOException left) {
            LOG.warn("The bytes of {} could not be moved out of the way", bytes.fileName(), left);
            return false;
        }
    }

    /// The name under which it lies again: another one where its own is taken meanwhile. Empty where it is gone.
    public Optional<String> bringBack(KeptBytes bytes) {
        try {
            return Workspace.bringBack(bytes.folder(), bytes.fileName(), owner(bytes.download()));
        } catch (IOException left) {
            LOG.warn("The bytes of {} could not be moved back", bytes.fileName(), left);
            return Optional.empty();
        }
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

    /// Takes what was fetched of a download aside, in another folder: the first half of a move, whose second is
    /// [#bringBack] under the name that this found. To another disk it is copied, which takes its time, where there is
    /// room. Blocks. Never called while a job of that download runs.
    ///
    /// @param to         the folder, made where it is missing, and the name, as [#clean] makes it
    /// @param checkpoint called now and then; what it throws ends the move, and nothing has changed
    public Moved takeAside(KeptBytes bytes, KeptBytes to, Runnable checkpoint) {
        if (to.equals(bytes)) {
            return new Moved.Not(to.fileName());
        }
        try {
            var move = new PartMove(bytes, to.folder(), owner(bytes.download()), parts.space(), checkpoint);
            return move.away()
                    ? new Moved.Aside(Workspace.freeName(to.folder(), to.fileName()))
                    : new Moved.Not(to.fileName());
        } catch (NoRoomException full) {
            return new Moved.Failed((Failure.Local) full.failure());
        } catch (IOException refused) {
            LOG.warn("The bytes of {} could not be moved to {}", bytes.fileName(), to.folder(), refused);
            return new Moved.Failed(DiskFailures.of(refused, to.folder(), 0));
        }
    }

    /// A name as users or servers may write it, made one for every platform.
    public static String clean(String name) {
        return RemoteName.clean(name);
    }

    /// Whether something of a download is there that it can go on with. Reads the disk, changes nothing.
    public boolean holds(KeptBytes bytes) {
        try {
            return Workspace.isOurs(bytes.folder(), bytes.fileName(), owner(bytes.download()));
        } catch (IOException unreadable) {
            LOG.warn("What is there of {} could not be read", bytes.fileName(), unreadable);
            return false;
        }
    }

    /// Whether [#putAside] or [#takeAside] left something there, and be it in the middle of a kill.
    public boolean holdsAside(KeptBytes bytes) {
        return Files.exists(Workspace.part(bytes.folder(), aside(bytes.download())), LinkOption.NOFOLLOW_LINKS);
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
