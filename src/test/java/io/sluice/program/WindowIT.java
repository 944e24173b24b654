package io.sluice.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.sluice.engine.FaultyServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("display")
@DisplayName("The program with its window")
class WindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temp;

    @Test
    void saysNothingOnTheConsoleAndEndsCleanlyOnASignal() throws Exception {
        Path downloads = Files.createDirectories(temp.resolve("downloads"));
        Program program = new Program(temp.resolve("home"), downloads);
        try (FaultyServer server = new FaultyServer();
                Program.Run run = program.startWithWindow(server.file("a.bin", new byte[5000]).uri().toString())) {
            await().atMost(PATIENCE).until(() -> program.log().contains("The window shows"));
            await().atMost(PATIENCE).until(() -> Files.exists(downloads.resolve("a.bin")));
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
            assertThat(run.console()).isEmpty();
        }
        assertThat(temp.resolve("home/sluice.clean")).exists();
    }

    @Test
    void endsCleanlyWhileItsWindowIsStillBeingDrawn() throws Exception {
        Program program = new Program(temp.resolve("home"), temp.resolve("downloads"));
        try (Program.Run run = program.startWithWindow()) {
            await().atMost(PATIENCE).until(() -> program.log().contains("The window shows"));
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
            assertThat(run.console()).isEmpty();
        }
    }
}
