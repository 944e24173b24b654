package io.sluice.ui.main;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.model.ByteRange;

/// A loopback server whose path says what becomes of a file: `/done/x` arrives, `/gone/x` is a 404, `/busy/x` a 503,
/// `/locked/x` a 401, of `/slow/x` the second half does not come before the server is closed, and `/steady/x` comes in
/// about six seconds. It gives the ranges that it is asked for.
final class StockServer implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final int SIZE = 400_000;
    private static final int DROP = 4_000;
    private static final int DROP_MILLIS = 60;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    StockServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/done/", exchange -> give(exchange, SIZE));
        server.createContext("/slow/", exchange -> give(exchange, SIZE / 2));
        server.createContext("/steady/", exchange -> drip(exchange));
        server.createContext("/gone/", exchange -> refuse(exchange, 404));
        server.createContext("/locked/", exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"stock\"");
            refuse(exchange, 401);
        });
        server.createContext("/busy/", exchange -> refuse(exchange, 503));
        server.start();
    }

    String link(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /// @return from the range's first byte to the end of it
    private static ByteRange begin(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher bytes = RANGE.matcher(asked == null ? "bytes=0-" : asked);
        if (!bytes.matches()) {
            throw new IOException("Not a range that this server knows: " + asked);
        }
        long last = bytes.group(2).isEmpty() ? SIZE - 1 : Math.min(SIZE - 1, Long.parseLong(bytes.group(2)));
        var range = new ByteRange(Long.parseLong(bytes.group(1)), last + 1);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        if (asked != null) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + range.from() + "-" + last + "/" + SIZE);
        }
        exchange.sendResponseHeaders(asked == null ? 200 : 206, range.length());
        return range;
    }

    private void drip(HttpExchange exchange) throws IOException {
        try (exchange; OutputStream out = exchange.getResponseBody()) {
            ByteRange range = begin(exchange);
            for (long left = range.length(); left > 0; left -= DROP) {
                out.write(new byte[(int) Math.min(DROP, left)]);
                out.flush();
                if (closing.await(DROP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(HttpExchange exchange, int upTo) throws IOException {
        try (exchange) {
            ByteRange range = begin(exchange);
            OutputStream out = exchange.getResponseBody();
            out.write(new byte[(int) Math.max(0, Math.min(upTo, range.to()) - range.from())]);
            out.flush();
            if (upTo < range.to()) {
                closing.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
