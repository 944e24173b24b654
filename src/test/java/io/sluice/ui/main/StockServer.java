package io.sluice.ui.main;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A loopback server whose path says what becomes of a file: `/done/x` arrives, `/gone/x` is a 404, `/busy/x` a 503,
/// of `/slow/x` the second half does not come before the server is closed, and `/steady/x` comes in about six seconds.
final class StockServer implements AutoCloseable {
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

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Range", "bytes 0-" + (SIZE - 1) + "/" + SIZE);
        exchange.sendResponseHeaders(206, SIZE);
        return exchange.getResponseBody();
    }

    private void drip(HttpExchange exchange) throws IOException {
        try (exchange; OutputStream out = begin(exchange)) {
            for (int sent = 0; sent < SIZE; sent += DROP) {
                out.write(new byte[DROP]);
                out.flush();
                if (closing.await(DROP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(HttpExchange exchange, int atOnce) throws IOException {
        if ("bytes=0-0".equals(exchange.getRequestHeaders().getFirst("Range"))) {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/" + SIZE);
                exchange.sendResponseHeaders(206, 1);
                exchange.getResponseBody().write(0);
            }
        } else {
            send(exchange, atOnce);
        }
    }

    private void send(HttpExchange exchange, int atOnce) throws IOException {
        try (exchange) {
            OutputStream out = begin(exchange);
            out.write(new byte[atOnce]);
            out.flush();
            if (atOnce < SIZE) {
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
