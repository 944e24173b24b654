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
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.db.MVIndex;
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

    private static final List<Invariant> EVERY_ITEM_HAS_A_TEXT = List
            .of(new Invariant("Every item has a text", "select id from item where text is null"));

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
        return new Recovery(database, backups, EVERY_ITEM_HAS_A_TEXT);
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

    private Path backUp(Clock clock) throws IOException, SQLException {
        try (Connection connection = database.open()) {
            return new Backups(database, clock).make(connection);
        }
    }

    @Test
    void isNotFreshWhereItIsGoneButThereAreBackups() throws IOException, SQLException {
        make(10);
        backUp(CLOCK);
        Files.delete(database.path());

        assertThatThrownBy(() -> recovery().inspect()).isInstanceOf(UnreadableDatabaseException.class);
    }

    @Test
    void isFreshWhereThereIsNone() throws IOException, SQLException {
        assertThat(recovery().inspect()).isEqualTo(new OpenReport.Fresh());
    }

    @Test
    void isNotCheckedWhereItWasClosedCleanly() throws IOException, SQLException {
        make(10);
        new CleanEnd(database).mark();
        var neverAsked = new Recovery(database, backups,
                List.of(new Invariant("Asked", "select 1 from a_table_that_is_not_there")));

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

            assertThatThrownBy(() -> recovery().inspect()).isInstanceOf(UnreadableDatabaseException.class);
            assertThat(bytes()).isEqualTo(before);
        }

        @Test
        void isNeverReplacedByAnOlderBackupUnasked() throws IOException, SQLException {
            make(5_000);
            backUp(CLOCK);
            make(6_000);
            damage();
            byte[] before = bytes();

            assertThatThrownBy(() -> recovery().inspect()).isInstanceOf(UnreadableDatabaseException.class);
            assertThat(bytes()).isEqualTo(before);
            assertThat(folder).isDirectoryNotContaining("glob:**{copy,rescued,sql}*");
        }

        @Test
        void isKeptWhereABackupTakesItsPlace() throws IOException, SQLException {
            make(5_000);
            Path backup = backUp(CLOCK);
            make(6_000);
            damage();
            byte[] before = bytes();
            DatabaseFile fresh = database.named("fresh");
            Backups.restore(backup, fresh);

            Optional<Path> damaged = recovery().replaceBy(fresh);

            assertThat(damaged).hasValueSatisfying(kept -> assertThat(kept).hasBinaryContent(before));
            assertThat(rows()).isEqualTo(5_000);
        }

        @Test
        void isWrittenAnewWhereAnIndexDoesNotSayWhatItsTableSays() throws IOException, SQLException {
            make(10);
            try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
                statement.execute("create index by_text on item(text)");
                forgetOneEntry(connection);
            }

            assertThat(recovery().inspect()).isInstanceOfSatisfying(OpenReport.Rescued.class,
                    rescued -> assertThat(rescued.findings()).singleElement().asString()
                            .contains("BY_TEXT", "its table ITEM"));
            assertThat(recovery().inspect()).isEqualTo(new OpenReport.CheckedWhole());
            assertThat(rows()).isEqualTo(10);
        }

        private static void forgetOneEntry(Connection connection) throws SQLException {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVIndex<?, ?> index = (MVIndex<?, ?>) session.getDatabase().getMainSchema().getIndex("BY_TEXT");
            forget(index.getMVMap());
            session.getDatabase().getStore().getMvStore().commit();
        }

        private static <K> void forget(MVMap<K, ?> entries) {
            entries.remove(entries.firstKey());
        }
    }

    @Nested
    @DisplayName("and was left by a killed process that used H2 with other settings")
    class OfOthers {
        // Each transaction of that process wrote its number into `meta` and into all of `seg`, and a row into `hist`.
        private static final List<Invariant> WHOLE_TRANSACTIONS = List.of(
                new Invariant("All segments are of the last transaction",
                        "select dl from seg, meta where done <> seq * 100 + dl * 10 + idx"),
                new Invariant("The history has every transaction",
                        "select seq from meta where seq <> (select count(*) from hist)"));

        private OpenReport inspect(String left) throws IOException, SQLException {
            try (InputStream file = new GZIPInputStream(
                    Objects.requireNonNull(RecoveryTest.class.getResourceAsStream(left + ".mv.db.gz")))) {
                Files.copy(file, database.path());
            }
            return new Recovery(database, backups, WHOLE_TRANSACTIONS).inspect();
        }

        private void assertEveryRowCanBeWritten(int transactions) throws SQLException {
            try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update meta set seq = seq")).isEqualTo(1);
                assertThat(statement.executeUpdate("update seg set done = done")).isEqualTo(80);
                assertThat(statement.executeUpdate("update hist set dl = dl")).isEqualTo(transactions);
            }
        }

        private void assertRescued(OpenReport report, String... findings) {
            assertThat(report).isInstanceOfSatisfying(OpenReport.Rescued.class, rescued -> {
                assertThat(rescued.damaged()).exists();
                assertThat(rescued.findings()).hasSize(findings.length);
                for (int i = 0; i < findings.length; i++) {
                    assertThat(rescued.findings().get(i)).contains(findings[i]);
                }
            });
            assertThat(folder).isDirectoryNotContaining("glob:**{copy,trial,rescued,sql}*");
        }

        @Test
        void halfATransactionIsReportedWithWhatItBreaksAndTheFileWrittenAnew() throws IOException, SQLException {
            assertRescued(inspect("torn"), "\"All segments are of the last transaction\" does not hold: "
                    + "rows that break it 80", "\"The history has every transaction\"");
            assertEveryRowCanBeWritten(342);
        }

        /// An update of it waits for ever for a transaction that nobody knows any more.
        @Test
        void whatReadsWellButHangsWhereItIsWrittenToIsFoundAndWrittenAnewWithEveryRow()
                throws IOException, SQLException {
            assertRescued(inspect("hanging"), "An update did not end within 5 s");
            assertEveryRowCanBeWritten(1_869);
        }

        /// Opened with RETENTION_TIME=0 it became unreadable; before that it was whole.
        @Test
        void whatOnlyOtherSettingsCouldNotReadIsTakenAsItIs() throws IOException, SQLException {
            assertThat(inspect("corrupt")).isEqualTo(new OpenReport.CheckedWhole());
            assertEveryRowCanBeWritten(1_149);
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
    void keepsSevenBackupsTheNewestOnesAndDeletesNothingElse() throws IOException, SQLException {
        make(10);
        Path other = Files.createDirectories(folder.resolve("backups")).resolve("before-the-holiday.zip");
        Files.writeString(other, "mine");
        for (int day = 0; day < 9; day++) {
            backUp(Clock.offset(CLOCK, Duration.ofDays(day)));
        }

        assertThat(backups.newestFirst()).extracting(Backups.Backup::made).hasSize(7)
                .startsWith(CLOCK.instant().plus(Duration.ofDays(8)))
                .endsWith(CLOCK.instant().plus(Duration.ofDays(2)));
        assertThat(other).exists();
        assertThat(folder.resolve("backups")).isDirectoryNotContaining("glob:**unfinished");
    }
}
