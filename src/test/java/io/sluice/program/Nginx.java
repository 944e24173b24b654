package io.sluice.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/// A real nginx on loopback that serves the files of one folder.
final class Nginx implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    /// One line of its log.
    ///
    /// @param range the `Range` that was asked, `-` for none
    record Request(String range, int status, long bodyBytes) {
    }

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// @param rate of each connection, as `limit_rate` takes it: "8m"; "0" for no limit
    static Nginx serving(Path files, Path folder, String rate) throws IOException {
        int port = freePort();
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid logs/nginx.pid;
                error_log logs/error.log;
                user root;
                events { worker_connections 256; }
                http {
                  log_format sluice '$http_range|$status|$body_bytes_sent';
                  access_log logs/access.log sluice;
                  sendfile on;
                  client_body_temp_path logs; proxy_temp_path logs; fastcgi_temp_path logs;
                  uwsgi_temp_path logs; scgi_temp_path logs;
                  server {
                    listen 127.0.0.1:%d;
                    root "%s";
                    limit_rate %s;
                  }
                }
                """.formatted(port, files, rate).replace("user root;", runsAsRoot() ? "user root;" : ""));
        Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e",
                "logs/error.log").redirectErrorStream(true).redirectOutput(folder.resolve("nginx.txt").toFile())
                .start();
        await().atMost(Duration.ofSeconds(10)).until(() -> answers(port));
        return new Nginx(folder, port, process);
    }

    private static boolean runsAsRoot() {
        return System.getProperty("user.name").equals("root");
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

    URI link(String file) {
        return URI.create("http://127.0.0.1:" + port + "/" + file);
    }

    /// What it has answered so far; a request is in the log once its answer has ended.
    List<Request> requests() throws IOException {
        return Files.readAllLines(folder.resolve("logs/access.log")).stream().map(line -> line.split("\\|"))
                .map(fields -> new Request(fields[0], Integer.parseInt(fields[1]), Long.parseLong(fields[2])))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
