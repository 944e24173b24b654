package io.sluice.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import io.sluice.model.KeptBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what an unfinished download left to another folder, its `.part` and its control file, both or neither: to where
/// it lies aside there, a place that is its own. On one volume the `.part` is renamed; to another one it is copied, forced,
/// and then deleted here.
///
/// A kill leaves a whole pair at one of the places at least: the control file is copied first and deleted last.
///
/// @param space      knows what others still need there
/// @param checkpoint called after each 16 MiB of a copy; what it throws ends the copy, and nothing has changed
record PartMove(KeptBytes bytes, Path folder, Workspace.Owner owner, DiskSpace space, Runnable checkpoint) {
    private static final Logger LOG = LoggerFactory.getLogger(PartMove.class);
    private static final long STEP_BYTES = 16L << 20;

    /// @return false where nothing of it is there
    /// @throws NoRoomException it is another volume, and they do not fit there
    boolean away() throws IOException, NoRoomException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (!Workspace.isOurs(bytes.folder(), bytes.fileName(), owner)) {
            return false;
        }
        Path newPart = Workspace.part(folder, DownloadEngine.aside(bytes.download()));
        Path newControl = Workspace.control(folder, DownloadEngine.aside(bytes.download()));
        Workspace.delete(newPart, newControl);
        boolean whole = false;
        try {
            take(newPart, newControl);
            whole = true;
        } finally {
            if (!whole) {
                Workspace.delete(newPart, newControl);
            }
        }
        try {
            Workspace.delete(bytes.folder(), bytes.fileName());
        } catch (IOException left) {
            LOG.warn("{} was taken to {}, but something of it could not be deleted", bytes, folder, left);
        }
        return true;
    }

    private void take(Path newPart, Path newControl) throws IOException, NoRoomException {
        Path part = Workspace.part(bytes.folder(), bytes.fileName());
        boolean sameVolume = isSameVolume();
        if (!sameVolume) {
            requireRoom(Files.size(part));
        }
        Files.copy(Workspace.control(bytes.folder(), bytes.fileName()), newControl, StandardCopyOption.COPY_ATTRIBUTES);
        force(newControl);
        if (!sameVolume || !renamed(part, newPart)) {
            copy(part, newPart);
        }
    }

    private boolean isSameVolume() {
        Optional<Object> here = space.in(bytes.folder()).map(DiskSpace.Room::volume);
        Optional<Object> there = space.in(folder).map(DiskSpace.Room::volume);
        return here.isEmpty() || here.equals(there);
    }

    private void requireRoom(long size) throws NoRoomException {
        Optional<DiskSpace.Room> room = space.in(folder);
        if (room.isPresent() && room.get().freeBytes() < size) {
            throw new NoRoomException(folder, size - room.get().freeBytes());
        }
    }

    private static boolean renamed(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException otherVolume) {
            LOG.debug("{} cannot be renamed to {} and is copied", from, to, otherVolume);
            return false;
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long size = in.size();
            for (long position = 0; position < size;) {
                long copied = in.transferTo(position, Math.min(STEP_BYTES, size - position), out);
                if (copied == 0) {
                    throw new EOFException(from + " became shorter while it was copied");
                }
                position += copied;
                checkpoint.run();
            }
            out.force(true);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
