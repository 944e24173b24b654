package io.sluice.viewmodel;

import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.sluice.model.Priority;
import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A notice")
class KeepingNoticesTest extends WindowFixture {
    @Test
    void saysThatWhatIsReportedCannotBeKeptUntilItCan() throws Exception {
        Set<String> said = new HashSet<>();
        window.main.notices().shown().subscribe(() -> said.addAll(window.notices()));
        window.letGo();
        window.add("http://127.0.0.1:1/nobody-listens.iso", Priority.DEFAULT);
        try (Connection connection = new DatabaseFile(folder.resolve("db"), "sluice").open()) {
            connection.createStatement().execute("shutdown immediately");
        }

        window.until(() -> said.contains("notice.notKept"));
        window.until(() -> !window.notices().contains("notice.notKept"));
    }

    @Test
    void saysThatNoBackupCouldBeMade() throws Exception {
        Files.writeString(folder.resolve("db/backups"), "a file stands where the folder should be");
        window.queue.time.advance(Duration.ofMinutes(1));
        window.until(() -> window.notices().contains("notice.noBackup"));
        assertThat(window.names()).isEmpty();
    }
}
