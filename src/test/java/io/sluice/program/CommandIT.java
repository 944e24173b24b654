package io.sluice.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.sluice.engine.FaultyServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A command")
class CommandIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] BYTES = "what was asked for".repeat(1000).getBytes(UTF_8);

    @TempDir
    Path temp;
    private Path downloads;
    private Program program;

    @BeforeEach
    void install() throws Exception {
        downloads = Files.createDirectories(temp.resolve("downloads"));
        program = new Program(temp.resolve("home"), downloads);
    }

    @Test
    void asksTheSluiceThatRuns() throws Exception {
        try (FaultyServer server = new FaultyServer(); Program.Run _ = program.start("--headless")) {
            await().atMost(PATIENCE).until(() -> Files.exists(temp.resolve("home/endpoint.json")));
            assertThat(said(0, "add", "--wait", server.file("a.bin", BYTES).uri().toString()))
                    .contains("Added “a.bin”", "Completed: “a.bin”");
            assertThat(downloads.resolve("a.bin")).hasBinaryContent(BYTES);
            assertThat(said(0, "list", "--status", "completed", "--json")).startsWith("{\"downloads\":[{")
                    .endsWith("\"total\":1}\n");
        }
    }

    @Test
    void isSluiceItselfUntilItsDownloadHasArrivedWhereNoneRuns() throws Exception {
        assertThat(said(3, "list")).startsWith("No Sluice runs here");
        try (FaultyServer server = new FaultyServer()) {
            assertThat(said(0, "add", "--wait", server.file("b.bin", BYTES).uri().toString()))
                    .contains("Completed: “b.bin”");
        }
        assertThat(downloads.resolve("b.bin")).hasBinaryContent(BYTES);
        assertThat(temp.resolve("home/sluice.clean")).exists();
        assertThat(temp.resolve("home/endpoint.json")).doesNotExist();
    }

    private String said(int code, String... words) throws Exception {
        try (Program.Run run = program.start(words)) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).as(run.console()).isEqualTo(code);
            return run.console();
        }
    }
}
