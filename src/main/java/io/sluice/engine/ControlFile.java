package io.sluice.engine;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.ByteRange;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// Says which bytes of a `.part` are still missing, beside it, in two kinds of truth (docs/decisions/0005).
///
/// **Live** stretches, in a mapped page, are moved on after each write has returned: the page cache outlives the process,
/// so after a kill they are exact. **Forced** slots are written after the data was forced to the disk: after a power cut
/// only they are believed. The boot id in the page tells a kill from a new boot. What is claimed as kept is always
/// there; what is there may be claimed as missing, for one instant or since the last slot.
///
/// Behind the slots stands what the user asked for ([RequestNote]).
///
/// A file that fits into one buffer has no live stretches: a kill would cost it that buffer anyway, and ten thousand such
/// files would pay for ten thousand mapped pages.
///
/// Live stretches may be moved from many threads, one stretch from one; the rest belongs to one thread at a time.
final class ControlFile implements AutoCloseable {
    static final String SUFFIX = ".sluice";
    private static final int PAGE = 4096;
    private static final int NOTE = PAGE + ForcedSlots.BYTES;
    private static final int LIVE = 1024;
    private static final int STRETCH = 16;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final FileChannel channel;
    private final @Nullable Arena arena; // none: the page is a copy
    private final MemorySegment page;
    private final ControlHeader header;
    private final ForcedSlots slots;
    private final RequestNote note;

    private ControlFile(FileChannel channel, MemorySegment page, @Nullable Arena arena, boolean empty) {
        this.channel = channel;
        this.page = page;
        this.arena = arena;
        this.header = new ControlHeader(page);
        this.slots = new ForcedSlots(channel, PAGE, empty);
        this.note = new RequestNote(channel, NOTE);
    }

    @SuppressWarnings("MustBeClosed") // close() does
    private static ControlFile mapped(FileChannel channel, boolean empty) throws IOException {
        Arena arena = Arena.ofShared();
        return new ControlFile(channel, channel.map(FileChannel.MapMode.READ_WRITE, 0, PAGE, arena), arena,
                empty);
    }

    private static ControlFile unmapped(FileChannel channel) {
        return new ControlFile(channel, MemorySegment.ofArray(new long[PAGE / Long.BYTES]), null, true);
    }

    private static ControlFile copied(FileChannel channel) throws IOException {
        MemorySegment page = MemorySegment.ofArray(new long[PAGE / Long.BYTES]);
        ByteBuffer bytes = ByteBuffer.allocate(PAGE);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // The next read goes on where this one ended.
        }
        page.copyFrom(MemorySegment.ofArray(bytes.array()));
        return new ControlFile(channel, page, null, false);
    }

    /// A new one for a file of which nothing is there yet.
    ///
    /// @param length -1 where nobody knows it: such a file only says whose the `.part` is
    /// @param live   whether it has live stretches
    static ControlFile create(Path path, UUID download, long length, Validator validator, String bootId, boolean live)
            throws IOException {
        FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE),
                forTheOwnerAlone(path));
        try {
            // Written before it is mapped: a disk that is full refuses a write with an exception, but the first touch of
            // a mapped page with a signal.
            ControlFile file = unmapped(channel);
            file.header.write(download, length, validator);
            file.writePage();
            List<ByteRange> missing = length <= 0 ? List.of() : List.of(new ByteRange(0, length));
            if (live) {
                file = mapped(channel, true);
                file.restart(missing, bootId);
            } else {
                file.slots.write(missing);
            }
            return file;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    // Links may carry secrets, and the folder may be one that others read.
    private static FileAttribute<?>[] forTheOwnerAlone(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private void writePage() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(page.toArray(ValueLayout.JAVA_BYTE));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    /// Empty where it is another download's, or cannot be believed.
    static Optional<ControlFile> open(Path path, UUID download) throws IOException {
        FileChannel channel = FileChannel.open(path,
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        // Whoever maps more than there is makes it longer, and where the disk is full a page without a place on it.
        if (channel.size() < PAGE) {
            channel.close();
            return Optional.empty();
        }
        return ours(mapped(channel, false), download);
    }

    /// Like [#open], but only to be asked: what is changed in it changes nothing.
    static Optional<ControlFile> look(Path path, UUID download) throws IOException {
        return ours(copied(FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))),
                download);
    }

    /// Like [#look(Path, UUID)], whoever's it is. Empty where it cannot be believed.
    static Optional<ControlFile> look(Path path) throws IOException {
        ControlFile file = copied(
                FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        return ours(file, file.download());
    }

    private static Optional<ControlFile> ours(ControlFile file, UUID download) throws IOException {
        if (file.header.isValid() && file.header.download().equals(download)) {
            return Optional.of(file);
        }
        file.close();
        return Optional.empty();
    }

    UUID download() {
        return header.download();
    }

    long length() {
        return header.length();
    }

    Validator validator() {
        return header.validator();
    }

    /// The stretches that are missing: after a kill the live ones, after a new boot those of the newest slot that is whole.
    List<ByteRange> missing(String bootId) throws IOException {
        boolean sameBoot = !bootId.isEmpty() && header.bootId().equals(bootId);
        List<ByteRange> found = sameBoot ? live() : slots.newest().orElse(List.of(new ByteRange(0, length())));
        return Ranges.union(found);
    }

    /// Whether it has live stretches, and says in which boot they were written.
    boolean isLive() {
        return !header.bootId().isEmpty();
    }

    /// What was missing when it was last written to, whether that can be believed or not.
    List<ByteRange> lastMissing() throws IOException {
        return missing(header.bootId());
    }

    /// What has to be fetched where the `.part` is `size` bytes long: what it claims is believed no further than that.
    List<ByteRange> lacking(long size, String bootId) throws IOException {
        List<ByteRange> lacking = new ArrayList<>(missing(bootId));
        if (size < length()) {
            lacking.add(new ByteRange(size, length()));
        }
        List<ByteRange> all = Ranges.union(lacking);
        return all.size() <= SegmentPlan.MOST_SEGMENTS
                ? all
                : List.of(new ByteRange(all.getFirst().from(), length()));
    }

    /// Writes down what was asked for, for whoever finds the file without the list. On the disk with the next slot.
    void note(DownloadRequest request) throws IOException {
        note.write(request);
    }

    /// What was asked for; empty where it is not known.
    ///
    /// @param folder where the file lies
    Optional<DownloadRequest> noted(Path folder) throws IOException {
        return note.read(folder);
    }

    private List<ByteRange> live() {
        List<ByteRange> stretches = new ArrayList<>();
        for (int slot = 0; slot < SegmentPlan.MOST_SEGMENTS; slot++) {
            long position = (long) LONG.getAcquire(page, at(slot));
            long to = (long) LONG.getAcquire(page, at(slot) + Long.BYTES);
            if (position < to) {
                stretches.add(new ByteRange(position, Math.min(to, length())));
            }
        }
        return stretches;
    }

    /// Begins anew with these stretches, in the slots 0, 1, 2 …: the data behind them must have been forced. Killed in
    /// the middle, the forced slot decides, and says the same.
    void restart(List<ByteRange> missing, String bootId) throws IOException {
        force(missing);
        if (arena == null) {
            return;
        }
        header.bootId("");
        for (int slot = 0; slot < SegmentPlan.MOST_SEGMENTS; slot++) {
            boolean used = slot < missing.size();
            setStretch(slot, used ? missing.get(slot).from() : 0, used ? missing.get(slot).to() : 0);
        }
        header.bootId(bootId);
    }

    /// The bytes before `position` have been written.
    void written(int slot, long position) {
        LONG.setRelease(page, at(slot), position);
    }

    /// A stretch changes hands: the taken one is entered before the other one is cut, so that at no instant a missing
    /// byte is in neither.
    void stolen(Segment taken, Segment from) {
        setStretch(taken.slot, taken.position, taken.to);
        LONG.setRelease(page, at(from.slot) + Long.BYTES, from.to);
    }

    /// The opposite of [#stolen]: first the one in front reaches further, then the other ends.
    void givenBack(Segment to, Segment from) {
        LONG.setRelease(page, at(to.slot) + Long.BYTES, to.to);
        LONG.setRelease(page, at(from.slot) + Long.BYTES, from.to);
    }

    // The end first: what a kill leaves in between is too long, not too short.
    private void setStretch(int slot, long position, long to) {
        LONG.setRelease(page, at(slot) + Long.BYTES, to);
        LONG.setRelease(page, at(slot), position);
    }

    /// Writes a forced slot. The data that `missing` leaves out must have been forced before.
    void force(List<ByteRange> missing) throws IOException {
        slots.write(missing);
        channel.force(false);
    }

    private static long at(int slot) {
        return LIVE + (long) slot * STRETCH;
    }

    @Override
    public void close() throws IOException {
        if (arena != null) {
            arena.close();
        }
        channel.close();
    }
}
