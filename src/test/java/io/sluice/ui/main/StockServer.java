package io.sluice.ui.main;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A loopback server whose path says what becomes of a file: `/done/x` arrives, `/gone/x` is a 404, `/busy/x` a 503,
/// and of `/slow/x` the second half does not come before the server is closed.
final class StockServer implements AutoCloseable {
    private static final int SIZE = 400_000;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    StockServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/done/", exchange -> send(exchange, SIZE));
        server.createContext("/slow/", exchange -> send(exchange, SIZE / 2));
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

    private void send(HttpExchange exchange, int atOnce) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-" + (SIZE - 1) + "/" + SIZE);
            exchange.sendResponseHeaders(206, SIZE);
            OutputStream out = exchange.getResponseBody();
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
