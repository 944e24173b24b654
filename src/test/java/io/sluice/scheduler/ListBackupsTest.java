package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A backup of the list")
class ListBackupsTest extends QueueFixture {
    private long backups() throws IOException {
        Path made = folder.resolve("db/backups");
        if (!Files.isDirectory(made)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(made)) {
            return files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    @Test
    void isMadeALittleAfterEachStart() throws Exception {
        assertThat(backups()).isZero();
        queue.time.advance(ListBackups.FIRST_AFTER);
        await().until(() -> backups() == 1);
        restart();
        queue.time.advance(ListBackups.FIRST_AFTER.plusSeconds(1));
        await().until(() -> backups() == 2);
    }

    @Test
    void isMadeEachDayThatTheProgramGoesOn() throws Exception {
        queue.time.advance(ListBackups.FIRST_AFTER);
        await().until(() -> backups() == 1);
        queue.time.advance(ListBackups.EVERY.minusSeconds(1));
        queue.settle();
        assertThat(backups()).isEqualTo(1);
        queue.time.advance(Duration.ofSeconds(1));
        await().until(() -> backups() == 2);
    }

    @Test
    void thatCannotBeMadeIsTold() throws Exception {
        Files.writeString(folder.resolve("db/backups"), "a file stands where the folder should be");
        List<Fact> facts = new ArrayList<>();
        try (Inbox inbox = queue.service.feed().subscribe()) {
            await().until(() -> inbox.drainTo(facts::add));
            queue.time.advance(ListBackups.FIRST_AFTER);
            await().until(() -> inbox.drainTo(facts::add));
        }
        assertThat(facts.getLast()).isInstanceOfSatisfying(Fact.NoBackup.class,
                fact -> assertThat(fact.why()).contains("backups"));
    }
}
