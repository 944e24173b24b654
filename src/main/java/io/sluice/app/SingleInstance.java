package io.sluice.app;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that one process works on the data. A second one hands its command line to the first and ends.
///
/// A file lock decides who is first, so a first one that was killed stands in nobody's way; a Unix socket carries the
/// command line. Opened before everything that touches the data, closed after it.
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final InstanceLock lock;
    private final InstanceSocket socket;
    private final ServerSocketChannel server;
    private final ExecutorService workers;
    private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

    private SingleInstance(InstanceLock lock, InstanceSocket socket, ExecutorService workers) throws IOException {
        this.lock = lock;
        this.socket = socket;
        this.workers = workers;
        server = socket.bind();
    }

    /// Blocks while the first instance takes `mine`, or ends.
    ///
    /// @param folder   [AppPaths#running()], which exists
    /// @param patience for an instance that runs to take it or to end
    /// @return this instance as the first one; empty when another has taken `mine`
    /// @throws IOException when another instance runs but does neither
    public static Optional<SingleInstance> enter(Path folder, Handover mine, Threads threads, Duration patience)
            throws IOException, InterruptedException {
        ExecutorService workers = threads.workers("instance");
        InstanceSocket socket = new InstanceSocket(folder);
        InstanceLock lock = InstanceLock.open(folder.resolve("lock"));
        try {
            Optional<SingleInstance> first = becomeFirst(lock, socket, workers);
            if (first.isPresent()) {
                return first;
            }
            if (!isTaken(mine, socket, threads, patience)) {
                return Optional.of(succeed(lock, socket, workers, patience));
            }
        } catch (IOException | InterruptedException | RuntimeException failed) {
            workers.close();
            lock.close();
            throw failed;
        }
        workers.close();
        lock.close();
        return Optional.empty();
    }

    /// Starts to take what later instances hand over; until then they wait.
    ///
    /// @param receiver called on a thread of its own for each; says false when it cannot take it because the program
    ///                 ends, and the later instance then waits for that
    public void receiveBy(Predicate<Handover> receiver) {
        workers.execute(() -> acceptAll(receiver));
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
            for (SocketChannel connection : connections) {
                connection.close();
            }
            workers.close();
            socket.removeLeftOvers();
        } finally {
            lock.close();
        }
    }

    private static Optional<SingleInstance> becomeFirst(InstanceLock lock, InstanceSocket socket,
            ExecutorService workers) throws IOException {
        try (var _ = lock.shutDoor()) {
            return lock.tryToOwn() ? Optional.of(new SingleInstance(lock, socket, workers)) : Optional.empty();
        }
    }

    private static boolean isTaken(Handover mine, InstanceSocket socket, Threads threads, Duration patience) {
        try {
            return socket.handOver(mine, threads.timer(), patience);
        } catch (IOException unanswered) {
            LOG.info("The running instance does not take links: it is ending, or hangs", unanswered);
            return false;
        }
    }

    private static SingleInstance succeed(InstanceLock lock, InstanceSocket socket, ExecutorService workers,
            Duration patience) throws IOException, InterruptedException {
        if (!lock.waitToOwn(workers, patience)) {
            throw new IOException("Another Sluice runs on the same data and does not answer");
        }
        try (var _ = lock.shutDoor()) {
            return new SingleInstance(lock, socket, workers);
        }
    }

    private void acceptAll(Predicate<Handover> receiver) {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                connections.add(connection);
                workers.execute(() -> take(connection, receiver));
            }
        } catch (ClosedChannelException | RejectedExecutionException _) {
            LOG.debug("No more links are taken from other instances");
        } catch (IOException broken) {
            LOG.error("Links of other instances can no longer be taken", broken);
        }
    }

    private void take(SocketChannel connection, Predicate<Handover> receiver) {
        try (connection) {
            if (!server.isOpen()) {
                return; // close() may have looked for connections before this one was among them
            }
            Handover theirs = Handover.readFrom(new DataInputStream(Channels.newInputStream(connection)));
            int answer = receiver.test(theirs) ? InstanceSocket.TAKEN : InstanceSocket.NOT_TAKEN;
            connection.write(ByteBuffer.wrap(new byte[]{(byte) answer}));
        } catch (IOException broken) {
            if (server.isOpen()) {
                LOG.warn("Another Sluice could not hand over its links: {}", broken.toString());
            }
        } finally {
            connections.remove(connection);
        }
    }
}
