package io.sluice.store.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A database that is looked at before it is opened")
class RecoveryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;
    private DatabaseFile database;
    private Backups backups;

    @BeforeEach
    void name() {
        database = new DatabaseFile(folder, "list");
        backups = new Backups(database, CLOCK);
    }

    private Recovery recovery() {
        return new Recovery(database, backups, RecoveryTest::everyRowReads);
    }

    private static List<String> everyRowReads(Connection connection) throws SQLException {
        rows(connection);
        return List.of();
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select count(*), sum(length(text)) from item")) {
            sum.next();
            return sum.getInt(1);
        }
    }

    private void make(int rows) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists item(id int primary key, text varchar)");
            statement.execute(
                    "merge into item select x, random_uuid() || repeat(random_uuid(), 10) from system_range(1, "
                            + rows + ")");
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = database.open()) {
            return rows(connection);
        }
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(database.path());
    }

    /// Both copies of the header stay: what is lost are chunks of data, as by a bad sector.
    private void damage() throws IOException {
        try (FileChannel file = FileChannel.open(database.path(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate((int) file.size() - 3 * 4096), 2 * 4096);
        }
    }

    @Test
    void isFreshWhereThereIsNone() throws IOException, SQLException {
        assertThat(recovery().inspect()).isEqualTo(new OpenReport.Fresh());
    }

    @Test
    void isNotCheckedWhereItWasClosedCleanly() throws IOException, SQLException {
        make(10);
        new CleanEnd(database).mark();
        var neverAsked = new Recovery(database, backups, _ -> {
            throw new AssertionError("A clean end needs no check");
        });

        assertThat(neverAsked.inspect()).isEqualTo(new OpenReport.ClosedCleanly());
    }

    @Test
    void isCheckedWhereItWasNotClosedCleanly() throws IOException, SQLException {
        make(10);

        assertThat(recovery().inspect()).isEqualTo(new OpenReport.CheckedWhole());
        assertThat(folder).isDirectoryNotContaining("glob:**copy*");
    }

    @Test
    void isCheckedWhereItsMarkerIsOlderThanIt() throws IOException, SQLException {
        make(10);
        new CleanEnd(database).mark();
        make(1_000);

        assertThat(recovery().inspect()).isEqualTo(new OpenReport.CheckedWhole());
    }

    @Nested
    @DisplayName("and is damaged")
    class Damaged {
        @Test
        void isLeftAsItIsWhereNothingCanBeReadAndThereIsNoBackup() throws IOException, SQLException {
            make(5_000);
            damage();
            byte[] before = bytes();

            assertThatThrownBy(() -> recovery().inspect()).isInstanceOf(SQLException.class);
            assertThat(bytes()).isEqualTo(before);
        }

        @Test
        void isReplacedByTheNewestBackupAndKept() throws IOException, SQLException {
            make(5_000);
            Path backup;
            try (Connection connection = database.open()) {
                backup = backups.make(connection);
            }
            make(6_000);
            damage();
            byte[] before = bytes();

            OpenReport report = recovery().inspect();

            assertThat(report).isInstanceOfSatisfying(OpenReport.Rescued.class, rescued -> {
                assertThat(rescued.backup()).isEqualTo(Optional.of(backup));
                assertThat(rescued.damaged()).hasBinaryContent(before);
                assertThat(rescued.findings()).isNotEmpty();
            });
            assertThat(rows()).isEqualTo(5_000);
        }

        /// `torn.mv.db` was left by a killed process that used H2 with its default settings: a transaction is half there.
        @Test
        void isWrittenAnewFromWhatCanBeRead() throws IOException, SQLException {
            try (InputStream torn = new GZIPInputStream(
                    RecoveryTest.class.getResourceAsStream("torn.mv.db.gz"))) {
                Files.copy(torn, database.path());
            }
            byte[] before = bytes();
            var recovery = new Recovery(database, backups, RecoveryTest::segmentsAgree);

            OpenReport report = recovery.inspect();

            assertThat(report).isInstanceOfSatisfying(OpenReport.Rescued.class, rescued -> {
                assertThat(rescued.backup()).isEmpty();
                assertThat(rescued.damaged()).hasBinaryContent(before);
                assertThat(rescued.findings()).singleElement().asString().contains("segments of another transaction");
            });
            try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update seg set done = done")).isEqualTo(80);
            }
        }
    }

    // Each transaction of the killed process wrote its number into `meta` and into all of `seg`.
    private static List<String> segmentsAgree(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet wrong = statement.executeQuery(
                        "select count(*) from seg, meta where done <> seq * 100 + dl * 10 + idx")) {
            wrong.next();
            return wrong.getInt(1) == 0 ? List.of() : List.of(wrong.getInt(1) + " segments of another transaction");
        }
    }

    @Test
    void isRefusedAndLeftAsItIsWhereANewerH2WroteIt() throws IOException, SQLException {
        make(10);
        setFormat(99);
        byte[] before = bytes();

        assertThatThrownBy(() -> recovery().inspect()).isInstanceOf(NewerDatabaseException.class)
                .hasMessageContaining("newer version of Sluice");
        assertThat(bytes()).isEqualTo(before);
    }

    private void setFormat(int format) throws IOException {
        try (FileChannel file = FileChannel.open(database.path(), StandardOpenOption.WRITE)) {
            String header = new String(bytes(), 0, 4096, StandardCharsets.ISO_8859_1);
            String changed = header.substring(0, header.indexOf(",fletcher:")).replaceFirst("format:\\d+",
                    "format:" + format);
            byte[] summed = changed.getBytes(StandardCharsets.ISO_8859_1);
            String whole = changed + ",fletcher:"
                    + Integer.toHexString(DataUtils.getFletcher32(summed, 0, summed.length)) + "\n";
            for (long block : new long[]{0, 4096}) {
                file.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.ISO_8859_1)), block);
            }
        }
    }

    @Test
    void keepsSevenBackupsTheNewestOnes() throws IOException, SQLException {
        make(10);
        for (int day = 0; day < 9; day++) {
            try (Connection connection = database.open()) {
                new Backups(database, Clock.offset(CLOCK, Duration.ofDays(day))).make(connection);
            }
        }

        assertThat(backups.newestFirst()).hasSize(7).first().asString().contains("20261201");
        assertThat(backups.newestFirst()).last().asString().contains("20261125");
    }
}
