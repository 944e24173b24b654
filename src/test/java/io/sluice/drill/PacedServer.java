package io.sluice.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/// A loopback server that sends all it sends at one pace and counts what it sent, so that a client can be killed in the
/// middle of many files.
public final class PacedServer implements AutoCloseable {
    private static final int PIECE = 16 << 10;
    private static final int SEND_BUFFER = 32 << 10;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, MadeFile> files = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Map<Socket, String> sending = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final Gap gap = new Gap();

    public PacedServer() throws IOException {
        // Small buffers: what a client that is killed had not read yet counts as sent.
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
        threads.execute(this::accept);
    }

    public URI serve(MadeFile file) {
        files.put("/" + file.name(), file);
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/" + file.name());
    }

    /// From now on all connections together send so much.
    ///
    /// @param bytesPerSecond 0 for as much as they can
    public void pace(long bytesPerSecond) {
        gap.bytesPerSecond(bytesPerSecond);
    }

    /// Bytes of bodies, those included that a killed client never read.
    public long sentBytes() {
        return sent.get();
    }

    /// Of so many files a part is under way now.
    int filesUnderWay() {
        return Set.copyOf(sending.values()).size();
    }

    /// What is under way breaks: nothing more is counted for a client that is gone.
    public void dropConnections() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket connection = listener.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closing the listener ends the wait in this way.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.setSendBufferSize(SEND_BUFFER);
            var in = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (Asked asked = read(in); asked != null; asked = read(in)) {
                sending.put(connection, asked.path());
                answer(asked, connection.getOutputStream());
                sending.remove(connection);
            }
        } catch (IOException _) {
            // The client was killed: that is what this server is for.
        } finally {
            connections.remove(connection);
            sending.remove(connection);
        }
    }

    private record Asked(String path, @Nullable String range) {
    }

    private static @Nullable Asked read(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            return null;
        }
        String path = line.split(" ", 3)[1];
        String range = null;
        for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            range = line.regionMatches(true, 0, "Range: bytes=", 0, 13) ? line.substring(13) : range;
        }
        return new Asked(path, range);
    }

    private void answer(Asked asked, OutputStream out) throws IOException {
        MadeFile file = files.get(asked.path());
        if (file == null) {
            head(out, "404 Not Found\r\nContent-Length: 0");
            return;
        }
        String range = asked.range() == null ? "0-" : asked.range();
        String[] ends = range.split("-", 2);
        long from = Long.parseLong(ends[0]);
        long to = ends[1].isEmpty() ? file.length() : Math.min(file.length(), Long.parseLong(ends[1]) + 1);
        head(out, "206 Partial Content\r\nContent-Range: bytes %d-%d/%d\r\nContent-Length: %d\r\nETag: \"%s\""
                .formatted(from, to - 1, file.length(), to - from, file.name()));
        for (long at = from; at < to; at += PIECE) {
            int length = (int) Math.min(PIECE, to - at);
            gap.before(length);
            out.write(file.bytes(at, length));
            sent.addAndGet(length);
        }
    }

    private static void head(OutputStream out, String head) throws IOException {
        out.write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        gap.bytesPerSecond(0);
        dropConnections();
        threads.shutdownNow();
        threads.close();
    }
}
