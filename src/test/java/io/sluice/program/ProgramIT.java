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

@DisplayName("The program without a display")
class ProgramIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RUNNING = "Downloads go on.";

    @TempDir
    Path temp;
    private Path downloads;
    private Program program;

    @BeforeEach
    void install() throws Exception {
        downloads = Files.createDirectories(temp.resolve("down loads"));
        program = new Program(temp.resolve("home"), downloads);
    }

    @Test
    void saysSoInOneLineAndFetchesTheLinksOfItsCommandLine() throws Exception {
        byte[] bytes = "what was asked for".repeat(1000).getBytes(UTF_8);
        try (FaultyServer server = new FaultyServer();
                Program.Run run = program.start(server.file("a.bin", bytes).uri().toString())) {
            await().atMost(PATIENCE).until(() -> Files.exists(downloads.resolve("a.bin")));
            await().atMost(PATIENCE).until(() -> run.console().contains(RUNNING));
            assertThat(downloads.resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(run.console().lines()).hasSize(2).first().asString().contains("no display");
        }
    }

    @Test
    void handsTheLinksOfASecondStartToTheFirst() throws Exception {
        try (FaultyServer server = new FaultyServer(); Program.Run first = program.start()) {
            await().atMost(PATIENCE).until(() -> first.console().contains(RUNNING));
            try (Program.Run second = program.start(server.file("b.bin", new byte[5000]).uri().toString())) {
                assertThat(second.hasEndedWithin(60)).isTrue();
                assertThat(second.console()).contains("is running already and has taken the link");
            }
            await().atMost(PATIENCE).until(() -> Files.exists(downloads.resolve("b.bin")));
        }
    }

    @Test
    void endsCleanlyWhenItIsToldTo() throws Exception {
        try (Program.Run run = program.start()) {
            await().atMost(PATIENCE).until(() -> run.console().contains(RUNNING));
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
            assertThat(run.console().lines()).hasSize(2);
        }
        assertThat(temp.resolve("home/sluice.clean")).exists();
    }

    @Test
    void namesWhatIsNoLinkAndWhatIsNoOption() throws Exception {
        try (Program.Run run = program.start("ftp://host/file")) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(2);
            assertThat(run.console()).contains("“ftp://host/file” is not a link");
        }
        try (Program.Run run = program.start("--fast")) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(2);
            assertThat(run.console()).contains("“--fast” is not an option");
        }
    }
}
