package io.sluice.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import io.sluice.store.recovery.Autosave;
import io.sluice.store.recovery.Checkpoint;
import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The connections to the list")
class PoolTest {
    @TempDir
    private Path folder;

    @Test
    void leaveAllSavingToTheWriterAlsoAfterTheyWereRetired() throws Exception {
        try (TestStore test = TestStore.in(folder)) {
            assertThat(test.store.unsettled()).isEmpty();
        }
        var file = new DatabaseFile(folder, "sluice");
        Connection first = file.open();
        Autosave.off(first);
        try (Pool pool = Pool.open(file, first)) {
            var connections = pool.connections().getHikariPoolMXBean();
            connections.softEvictConnections();
            await().atMost(Duration.ofSeconds(10)).until(() -> connections.getActiveConnections() == 0);
            try (Connection next = pool.connections().getConnection(); Statement statement = next.createStatement()) {
                Checkpoint.save(next);
                long before = Files.size(file.path());
                statement.execute("create table big as select x, repeat('x', 1000) text from system_range(1, 40000)");
                assertThat(Files.size(file.path())).isEqualTo(before);
            }
        }
    }
}
