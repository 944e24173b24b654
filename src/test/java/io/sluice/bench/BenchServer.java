package io.sluice.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real nginx on loopback: plain, over TLS 1.3, and with a limit for each connection.
final class BenchServer implements AutoCloseable {
    private final Process process;
    private final int plain;
    private final int tls;
    private final int limited;

    /// @param certificate its own, and its own authority
    BenchServer(Path files, Path folder, Path certificate, Path key) throws IOException {
        plain = freePort();
        tls = freePort();
        limited = freePort();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 2;
                pid nginx.pid;
                error_log error.log;
                %s
                events { worker_connections 512; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_requests 100000;
                  client_body_temp_path t; proxy_temp_path t; fastcgi_temp_path t; uwsgi_temp_path t; scgi_temp_path t;
                  root "%s";
                  server { listen 127.0.0.1:%d; }
                  server { listen 127.0.0.1:%d; limit_rate 8m; }
                  server {
                    listen 127.0.0.1:%d ssl;
                    ssl_protocols TLSv1.3;
                    ssl_certificate "%s";
                    ssl_certificate_key "%s";
                  }
                }
                """.formatted(System.getProperty("user.name").equals("root") ? "user root;" : "", files, plain, limited,
                tls, certificate, key));
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .inheritIO().start();
        while (!answers(plain)) {
            if (!process.isAlive()) {
                throw new IOException("nginx did not start: see " + folder);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    String plain(String file) {
        return "http://127.0.0.1:" + plain + "/" + file;
    }

    String tls(String file) {
        return "https://127.0.0.1:" + tls + "/" + file;
    }

    /// 8 MiB a second for each connection.
    String limited(String file) {
        return "http://127.0.0.1:" + limited + "/" + file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
