package io.sluice.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

import org.jspecify.annotations.Nullable;

/// A web server on loopback that errs by script:
///
/// ```java
/// var file = server.file("big.bin", bytes).on(2, Fault.resetAfter(3 << 20)).from(3, Fault.etag("\"v2\""));
/// ```
///
/// Without a script it is a good one: ranges, `If-Range`, an entity tag, a date, connections that stay.
public final class FaultyServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final String scheme;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ServedFile> files = new ConcurrentHashMap<>();
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Queue<RuntimeException> defects = new ConcurrentLinkedQueue<>();

    public FaultyServer() throws IOException {
        this(ServerSocketFactory.getDefault(), "http");
    }

    /// A server behind other sockets.
    ///
    /// @param sockets those of an `SSLContext`, for https
    public FaultyServer(ServerSocketFactory sockets, String scheme) throws IOException {
        this.scheme = scheme;
        listener = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /// Serves these bytes.
    ///
    /// @param name the path without its leading slash, percent-encoded where needed
    public ServedFile file(String name, byte[] bytes) {
        ServedFile file = new ServedFile(uri(name), Version.first(bytes));
        files.put("/" + name, file);
        return file;
    }

    /// A path that leads elsewhere, always.
    ///
    /// @param location as in the header, relative or whole
    public ServedFile redirect(String name, int status, String location) {
        return file(name, new byte[0]).always(Fault.status(status), Fault.header("Location", location));
    }

    public URI uri(String name) {
        return URI.create("%s://localhost:%d/%s".formatted(scheme, listener.getLocalPort(), name));
    }

    /// All that came, in the order of arrival.
    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    public List<SeenRequest> requests(String name) {
        return requests.stream().filter(request -> request.path().equals("/" + name)).toList();
    }

    /// How many connections stand, idle ones included.
    public int connections() {
        return connections.size();
    }

    /// Breaks every connection that stands, as a server does that is started anew.
    public void dropConnections() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    /// @throws RuntimeException a defect of the server or of a script, which would else look like a broken line
    @Override
    public void close() throws IOException {
        listener.close();
        dropConnections();
        threads.shutdownNow();
        threads.close();
        if (!defects.isEmpty()) {
            throw defects.remove();
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
            InputStream in = new BufferedInputStream(connection.getInputStream());
            SeenRequest request = receive(in, connection.getPort());
            while (request != null && answer(request, connection)) {
                request = receive(in, connection.getPort());
            }
        } catch (IOException | InterruptedException _) {
            // The client went away, or the server is closed: what many tests are about.
        } catch (RuntimeException defect) {
            defects.add(defect);
        } finally {
            connections.remove(connection);
        }
    }

    private boolean answer(SeenRequest request, Socket connection) throws IOException, InterruptedException {
        ServedFile file = files.get(request.path());
        if (file == null) {
            return new Delivery(connection, List.of()).send(Reply.empty(404, Version.first(new byte[0])));
        }
        List<Fault> faults = file.faultsFor(request);
        return new Delivery(connection, faults).send(file.replyTo(request, faults));
    }

    private @Nullable SeenRequest receive(InputStream in, int port) throws IOException {
        String line = readLine(in);
        if (line == null || !line.startsWith("GET ")) {
            return null;
        }
        String path = line.split(" ", 3)[1];
        Map<String, String> headers = new HashMap<>();
        for (line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return remember(path, Map.copyOf(headers), port);
    }

    private synchronized SeenRequest remember(String path, Map<String, String> headers, int port) {
        int before = (int) requests.stream().filter(earlier -> earlier.path().equals(path)).count();
        SeenRequest request = new SeenRequest(before + 1, path, headers, port);
        requests.add(request);
        return request;
    }

    private static @Nullable String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
