package io.sluice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sluice.i18n.Messages;

/// A whole command before an empty house, at the end of the start in which the JVM writes its class archive. Where that one
/// found no Sluice, or explained something, the archive would lack what asks and shows, and it is never renewed.
public final class Rehearsal {
    private static final int LONGEST_QUESTION = 4096;
    private static final String ANSWER = """
            HTTP/1.1 200 OK\r
            \r
            {"downloads":[{"id":"00000000-0000-4000-8000-000000000000","status":"queued","priority":1,"file_name":"a",\
            "progress_percent":50.0,"downloaded_bytes":1,"total_bytes":2,"speed_bytes_per_second":1}],"total":1}""";

    private Rehearsal() {
    }

    /// @return the exit code of the command
    /// @throws IOException where it could not be held; nothing depends on it
    public static int hold(Messages messages) throws IOException {
        Path endpoint = Files.createTempFile("sluice", ".json");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(endpoint, "{\"url\":\"http://127.0.0.1:%d\",\"token\":\"\",\"pid\":%d}"
                    .formatted(server.getLocalPort(), ProcessHandle.current().pid()));
            Thread.ofVirtual().start(() -> answer(server));
            var nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var terminal = new Terminal(nobody, nobody, messages, 0);
            var around = new Surroundings(endpoint, endpoint, InputStream.nullInputStream(), terminal, () -> false,
                    _ -> ExitCode.FAILED.code());
            return new Cli(around).run(List.of("list"));
        } finally {
            Files.delete(endpoint);
        }
    }

    // One read is the whole question: it is written at once, and is short.
    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            int read = socket.getInputStream().read(new byte[LONGEST_QUESTION]);
            if (read > 0) {
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            // The question then gets no answer, and its command fails.
        }
    }
}
