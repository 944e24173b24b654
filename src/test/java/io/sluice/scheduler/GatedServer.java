package io.sluice.scheduler;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/// A loopback server whose answers a test holds back and lets go, and that says in which order files were asked for.
public final class GatedServer implements AutoCloseable {
    public static final int SIZE = 100_000;

    /// Of files whose name begins with `big`: so large that the engine keeps its place byte by byte.
    static final int BIG = 400_000;

    private final HttpServer server;
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, String> called = new ConcurrentHashMap<>();
    private final Map<String, Boolean> conditional = new ConcurrentHashMap<>();
    private final Set<CountDownLatch> cut = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public GatedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI link(String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /// The same file on a host that is found only while there is a network ([TestNetwork]).
    URI link(String host, String name) {
        return URI.create("http://" + host + TestNetwork.DOMAIN + ":" + server.getAddress().getPort() + "/" + name);
    }

    /// From now on answers for `name` stop in the middle until [#open].
    public void hold(String name) {
        gates.putIfAbsent(name, new CountDownLatch(1));
    }

    public void open(String name) {
        CountDownLatch gate = gates.get(name);
        if (gate != null) {
            gate.countDown();
        }
    }

    /// Answers for `name` say that the file is called otherwise.
    void call(String name, String fileName) {
        called.put(name, fileName);
    }

    /// The connections that stop in the middle of `name` break; answers from now on stop there again.
    void cut(String name) {
        CountDownLatch gate = gates.put(name, new CountDownLatch(1));
        cut.add(gate);
        gate.countDown();
    }

    /// The next `times` answers for `name` are 503.
    public void refuse(String name, int times) {
        refusals.put(name, new AtomicInteger(times));
    }

    /// Every request, in order.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// The files in the order in which they were first asked for.
    List<String> askedFirst() {
        return asked.stream().distinct().toList();
    }

    /// Whether the last request for `name` went on with bytes of a version that it named.
    boolean wentOn(String name) {
        return conditional.getOrDefault(name, false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        asked.add(name);
        AtomicInteger left = refusals.get(name);
        try (exchange) {
            if (left != null && left.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                send(exchange, name);
            }
        }
    }

    private void send(HttpExchange exchange, String name) throws IOException {
        byte[] body = body(name);
        int from = from(exchange.getRequestHeaders().getFirst("Range"));
        conditional.put(name, exchange.getRequestHeaders().containsKey("If-Range"));
        exchange.getResponseHeaders().set("ETag", "\"" + name + "\"");
        if (called.containsKey(name)) {
            exchange.getResponseHeaders().set("Content-Disposition",
                    "attachment; filename=\"" + called.get(name) + "\"");
        }
        exchange.getResponseHeaders().set("Content-Range",
                "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
        exchange.sendResponseHeaders(206, body.length - from);
        OutputStream out = exchange.getResponseBody();
        int half = Math.max(from, body.length / 2);
        out.write(body, from, half - from);
        out.flush();
        awaitGate(name);
        out.write(body, half, body.length - half);
    }

    private void awaitGate(String name) throws IOException {
        CountDownLatch gate = gates.get(name);
        try {
            if (gate != null) {
                gate.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (closed || gate != null && cut.contains(gate)) {
            throw new IOException("The server is closed");
        }
    }

    private static int from(@Nullable String range) {
        return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
    }

    static byte[] body(String name) {
        byte[] body = new byte[name.startsWith("big") ? BIG : SIZE];
        new Random(name.hashCode()).nextBytes(body);
        return body;
    }

    @Override
    public void close() {
        closed = true;
        gates.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
