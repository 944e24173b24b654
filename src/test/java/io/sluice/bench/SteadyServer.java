package io.sluice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Ten hosts that send a long file, steadily so many bytes a second on each connection. nginx sends in bursts, from which
/// nobody can tell whether one connection more brings anything.
final class SteadyServer implements AutoCloseable {
    private static final int HOSTS = 10;
    private static final long LENGTH = 1L << 30;
    private static final int PIECES_A_SECOND = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> hosts = new ArrayList<>();
    private final byte[] piece;

    SteadyServer(int bytesPerSecond) throws IOException {
        piece = new byte[bytesPerSecond / PIECES_A_SECOND];
        for (int host = 1; host <= HOSTS; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0." + host, 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            hosts.add(server);
        }
    }

    /// A file of each host.
    List<String> links() {
        return IntStream.range(0, hosts.size())
                .mapToObj(i -> "http:/" + hosts.get(i).getAddress() + "/steady-" + i + ".bin").toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            String[] bounds = range == null ? new String[]{"0"} : range.substring("bytes=".length()).split("-");
            long from = Long.parseLong(bounds[0]);
            long to = bounds.length < 2 ? LENGTH : Math.min(LENGTH, Long.parseLong(bounds[1]) + 1);
            exchange.getResponseHeaders().set("ETag", "\"steady\"");
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
            if (range != null) {
                exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, LENGTH));
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, to - from);
            send(exchange.getResponseBody(), to - from);
        }
    }

    private void send(OutputStream body, long bytes) throws IOException {
        long due = System.nanoTime();
        for (long left = bytes; left > 0; left -= piece.length) {
            body.write(piece, 0, (int) Math.min(left, piece.length));
            body.flush();
            due += TimeUnit.SECONDS.toNanos(1) / PIECES_A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Override
    public void close() {
        hosts.forEach(host -> host.stop(0));
        threads.shutdownNow();
    }
}
