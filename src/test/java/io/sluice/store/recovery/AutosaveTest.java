package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A database file")
class AutosaveTest {
    // More than H2 keeps in memory by itself, whatever the heap.
    private static final String MANY_ROWS = "insert into big select x, repeat('x', 1000) from system_range(1, 40000)";

    @TempDir
    private Path folder;

    private long sizeAfter(Connection connection, String change) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table big (id bigint primary key, text varchar)");
            Checkpoint.save(connection);
            statement.execute(change);
        }
        return Files.size(file().path());
    }

    private DatabaseFile file() {
        return new DatabaseFile(folder, "list");
    }

    @Test
    void isWrittenInTheMidstOfATransactionWhereNobodyKeepsH2FromIt() throws Exception {
        try (Connection connection = file().open()) {
            connection.setAutoCommit(false);
            assertThat(sizeAfter(connection, MANY_ROWS)).isGreaterThan(1 << 20);
        }
    }

    @Test
    void isWrittenWhenItIsSavedAndNotBefore() throws Exception {
        try (Connection connection = file().open()) {
            Autosave.off(connection);
            connection.setAutoCommit(false);
            assertThat(sizeAfter(connection, MANY_ROWS)).isLessThan(1 << 20);
            connection.commit();
            Checkpoint.save(connection);
            assertThat(Files.size(file().path())).isGreaterThan(40_000_000);
        }
    }
}
