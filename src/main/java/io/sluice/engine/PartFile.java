package io.sluice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/// The bytes of an unfinished file, written at positions by many workers at once. Never interrupt one of them: that
/// would close the file for all.
final class PartFile implements AutoCloseable {
    static final String SUFFIX = ".part";

    private final FileChannel channel;

    private PartFile(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws java.nio.file.FileAlreadyExistsException where there is one, or a link of that name
    static PartFile create(Path path) throws IOException {
        return open(path, StandardOpenOption.CREATE_NEW);
    }

    /// Follows no link: what stands there under our name may have been put there.
    static PartFile openExisting(Path path) throws IOException {
        return open(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static PartFile open(Path path, OpenOption how) throws IOException {
        return new PartFile(FileChannel.open(path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, how)));
    }

    /// Returns when every byte is with the operating system: a kill of this process no longer loses it.
    void write(byte[] bytes, int length, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }

    /// Up to `length` bytes; fewer where the file ends.
    byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, position + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /// Fills `into` as far as the bytes at `position` go at once.
    ///
    /// @return how many were read, -1 behind the end
    int read(ByteBuffer into, long position) throws IOException {
        return channel.read(into, position);
    }

    /// Returns when every byte is on the disk: a power cut no longer loses it.
    void force() throws IOException {
        channel.force(false);
    }

    long size() throws IOException {
        return channel.size();
    }

    /// Cuts off what lies behind; nothing happens to a shorter file.
    void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
