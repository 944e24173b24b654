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

import io.sluice.engine.http.RemoteName;
import io.sluice.model.KeptBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what an unfinished download left to another folder, or gives it another name: its `.part` and its control file,
/// both or neither. On one volume they are renamed; to another one they are copied, forced, and then deleted here.
///
/// @param space      knows what others still need there
/// @param checkpoint called after each 16 MiB of a copy; what it throws ends the copy, and nothing has changed
record PartMove(KeptBytes bytes, Path folder, Workspace.Owner owner, DiskSpace space, Runnable checkpoint) {
    private static final Logger LOG = LoggerFactory.getLogger(PartMove.class);
    private static final long STEP_BYTES = 16L << 20;

    /// @param wanted as the user wishes it
    /// @return the name that they have now: `wanted`, or `wanted (1)`, `(2)` … where that is taken
    /// @throws NoRoomException it is another volume, and they do not fit there
    String to(String wanted) throws IOException, NoRoomException {
        String clean = RemoteName.clean(wanted);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (!Workspace.isOurs(bytes.folder(), bytes.fileName(), owner)) {
            return clean;
        }
        for (int number = 0;; number++) {
            String free = FileNames.numbered(clean, number);
            if (folder.equals(bytes.folder()) && free.equals(bytes.fileName())) {
                return free;
            }
            if (!Workspace.isThere(folder.resolve(free)) && !Workspace.isThere(Workspace.part(folder, free))) {
                take(free);
                return free;
            }
        }
    }

    private void take(String name) throws IOException, NoRoomException {
        Path part = Workspace.part(bytes.folder(), bytes.fileName());
        Path control = Workspace.control(bytes.folder(), bytes.fileName());
        Path newPart = Workspace.part(folder, name);
        Path newControl = Workspace.control(folder, name);
        if (isSameVolume() && renamed(part, newPart)) {
            renameToo(control, newControl, part, newPart);
        } else {
            copy(part, newPart, control, newControl);
        }
    }

    private boolean isSameVolume() {
        Optional<Object> here = space.in(bytes.folder()).map(DiskSpace.Room::volume);
        Optional<Object> there = space.in(folder).map(DiskSpace.Room::volume);
        return here.isEmpty() || here.equals(there);
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

    private static void renameToo(Path control, Path newControl, Path part, Path newPart) throws IOException {
        try {
            Files.move(control, newControl, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.move(newPart, part, StandardCopyOption.ATOMIC_MOVE);
            throw failed;
        }
    }

    private void copy(Path part, Path newPart, Path control, Path newControl) throws IOException, NoRoomException {
        long size = Files.size(part);
        Optional<DiskSpace.Room> room = space.in(folder);
        if (room.isPresent() && room.get().freeBytes() < size) {
            throw new NoRoomException(folder, size - room.get().freeBytes());
        }
        boolean whole = false;
        try {
            copy(part, newPart);
            Files.copy(control, newControl, StandardCopyOption.COPY_ATTRIBUTES);
            force(newControl);
            whole = true;
        } finally {
            if (!whole) {
                Workspace.delete(newPart, newControl);
            }
        }
        try {
            Workspace.delete(part, control);
        } catch (IOException left) {
            LOG.warn("{} was copied, but could not be deleted", part, left);
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
