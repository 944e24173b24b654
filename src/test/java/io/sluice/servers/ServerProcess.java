package io.sluice.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/// A server in the foreground, stopped by its process.
final class ServerProcess implements AutoCloseable {
    private final List<String> command;
    private final Path folder;
    private final int port;
    private Process process;

    private ServerProcess(List<String> command, Path folder, int port) throws IOException {
        this.command = command;
        this.folder = folder;
        this.port = port;
        this.process = start();
    }

    static ServerProcess nginx(Path folder, int port, String config) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("nginx.conf"), config);
        return new ServerProcess(List.of("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log"),
                folder, port);
    }

    static ServerProcess apache(Path folder, int port, String config) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("apache.conf"), config);
        return new ServerProcess(List.of("apache2", "-f", file.toString(), "-D", "FOREGROUND"), folder, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        Process started = builder.start();
        await().atMost(Duration.ofSeconds(10)).until(this::answers);
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Its connections break, as in a crash.
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
