package io.sluice.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A server on loopback that answers each request with bytes as given, be they HTTP or not, and then ends the connection.
final class RawServer implements AutoCloseable {
    private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<byte[]> answers = new ConcurrentLinkedQueue<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile byte[] latest = {};

    RawServer() throws IOException {
        Thread.startVirtualThread(this::accept);
    }

    URI link(String name) {
        return URI.create("http://localhost:" + listener.getLocalPort() + "/" + name);
    }

    /// The next request gets these bytes; the last ones are given again and again.
    RawServer answering(byte[] bytes) {
        answers.add(bytes);
        return this;
    }

    /// @param head its lines, each ended as HTTP wants it, and the empty line behind them
    RawServer answering(String body, String... head) {
        return answering((String.join("\r\n", head) + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closing the listener ends the wait in this way.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            skipRequest(connection.getInputStream());
            byte[] next = answers.poll();
            latest = next == null ? latest : next;
            OutputStream out = connection.getOutputStream();
            out.write(latest);
            out.flush();
            connection.shutdownOutput();
            // Closed at once, with something unread, the system would send RST and the answer could be lost.
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The client went away.
        } finally {
            connections.remove(connection);
        }
    }

    private static void skipRequest(InputStream in) throws IOException {
        int last = 0;
        for (int next = in.read(); next >= 0 && last != END_OF_HEAD; next = last == END_OF_HEAD ? -1 : in.read()) {
            last = last << 8 | next;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
