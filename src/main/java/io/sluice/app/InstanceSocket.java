package io.sluice.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The Unix socket of the running instance, and the file beside the lock that says where it is.
///
/// @param folder of the lock; open to its owner alone
record InstanceSocket(Path folder) {
    static final int TAKEN = 1;
    static final int NOT_TAKEN = 0;

    // sockaddr_un holds 108 bytes on Linux, 104 on macOS and the BSDs, with the zero at the end.
    private static final int LONGEST_PATH = 103;

    /// Takes the place of whatever an instance that was killed left behind; the caller holds the lock.
    ServerSocketChannel bind() throws IOException {
        removeLeftOvers();
        Path socket = chooseSocket();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(address(), socket.toString());
            return server;
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    /// Hands `mine` to the instance that listens.
    ///
    /// @return false when it did not take it: it is about to end
    /// @throws IOException when nobody listens, or nothing was answered for as long as `patience`
    boolean handOver(Handover mine, ScheduledExecutorService timer, Duration patience) throws IOException {
        var socket = UnixDomainSocketAddress.of(Files.readString(address()));
        try (SocketChannel channel = SocketChannel.open(socket)) {
            Future<?> giveUp = timer.schedule(() -> closeQuickly(channel), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                mine.writeTo(new DataOutputStream(Channels.newOutputStream(channel)));
                return new DataInputStream(Channels.newInputStream(channel)).readByte() == TAKEN;
            } finally {
                giveUp.cancel(false);
            }
        }
    }

    void removeLeftOvers() throws IOException {
        if (!Files.exists(address())) {
            return;
        }
        Path socket = Path.of(Files.readString(address()));
        Files.deleteIfExists(socket);
        if (!folder.equals(socket.getParent())) {
            Files.deleteIfExists(socket.getParent());
        }
        Files.delete(address());
    }

    private Path chooseSocket() throws IOException {
        Path beside = folder.resolve("socket");
        boolean fits = beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
        return fits ? beside : Files.createTempDirectory("sluice").resolve("socket");
    }

    private Path address() {
        return folder.resolve("address");
    }

    private static Void closeQuickly(SocketChannel channel) throws IOException {
        channel.close();
        return null;
    }
}
