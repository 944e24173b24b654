package io.sluice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import io.sluice.model.ByteRange;
import org.jspecify.annotations.Nullable;

/// Two places that are written in turn, each with a sequence number and a checksum: a write that is cut off leaves the
/// other one whole, and the newest whole one counts.
final class ForcedSlots {
    static final int BYTES = 2048;
    private static final int SIZE = BYTES / 2;
    private static final int HEAD = 24; // checksum, sequence number, count

    private record Slot(long sequence, List<ByteRange> missing) {
    }

    private final FileChannel channel;
    private final long start;
    private @Nullable Long sequence; // of the newest one, once somebody asked

    /// @param empty nothing was written there yet
    ForcedSlots(FileChannel channel, long start, boolean empty) {
        this.channel = channel;
        this.start = start;
        this.sequence = empty ? 0L : null;
    }

    private long sequence() throws IOException {
        if (sequence == null) {
            sequence = newestSlot().map(Slot::sequence).orElse(0L);
        }
        return sequence;
    }

    /// Returns when it is with the operating system; the caller forces.
    void write(List<ByteRange> missing) throws IOException {
        long next = sequence() + 1;
        ByteBuffer slot = ByteBuffer.allocate(SIZE);
        slot.putLong(0).putLong(next).putLong(missing.size());
        missing.forEach(range -> slot.putLong(range.from()).putLong(range.to()));
        slot.putLong(0, checksum(slot));
        slot.rewind();
        long place = start + next % 2 * SIZE;
        while (slot.hasRemaining()) {
            channel.write(slot, place + slot.position());
        }
        sequence = next;
    }

    Optional<List<ByteRange>> newest() throws IOException {
        return newestSlot().map(Slot::missing);
    }

    private Optional<Slot> newestSlot() throws IOException {
        Optional<Slot> even = read(0);
        Optional<Slot> odd = read(1);
        if (even.isEmpty() || odd.isEmpty()) {
            return even.or(() -> odd);
        }
        return even.get().sequence() > odd.get().sequence() ? even : odd;
    }

    private Optional<Slot> read(int which) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SIZE);
        channel.read(slot, start + (long) which * SIZE);
        slot.rewind();
        long checksum = slot.getLong();
        long number = slot.getLong();
        long count = slot.getLong();
        if (count < 0 || count > (SIZE - HEAD) / 16 || number % 2 != which || checksum != checksum(slot)) {
            return Optional.empty();
        }
        List<ByteRange> missing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            missing.add(new ByteRange(slot.getLong(), slot.getLong()));
        }
        return Optional.of(new Slot(number, missing));
    }

    // An empty file is no slot: the checksum of zeros is not zero.
    private static long checksum(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.slice(Long.BYTES, SIZE - Long.BYTES));
        return crc.getValue();
    }
}
