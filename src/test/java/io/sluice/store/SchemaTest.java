package io.sluice.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.NewerDatabaseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The tables")
class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void areAtTheNewestMigration() throws URISyntaxException, IOException {
        Path migrations = Path.of(SchemaTest.class.getResource("/db/migration").toURI());
        try (Stream<Path> files = Files.list(migrations)) {
            assertThat(files.count()).isEqualTo(Schema.CURRENT.version());
        }
    }

    @Test
    void giveADownloadWithoutAWishPriority1AndRefuseOthersThan0To2() throws IOException, SQLException {
        try (TestStore test = TestStore.in(folder);
                Connection connection = test.file().open();
                Statement statement = connection.createStatement()) {
            test.append(Priority.P2, 1);
            statement.execute("update download set priority = default");
            assertThat(priority(statement)).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("update download set priority = 3"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("update download set priority = -1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static int priority(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select priority from download")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void ofANewerProgramAreRefusedInASentence() throws IOException, SQLException {
        try (TestStore test = TestStore.in(folder);
                Connection connection = test.file().open();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" select 99, '99', "description", "type", "script", "checksum", \
                    "installed_by", "installed_on", "execution_time", true from "flyway_schema_history" limit 1""");
        }

        assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(NewerDatabaseException.class)
                .hasMessageContaining("newer version of Sluice");
    }

    @Test
    void areBackedUpBeforeAMigrationAndAsTheyWereWhereItFails() throws IOException {
        List<Download> added;
        try (TestStore test = TestStore.in(folder)) {
            added = test.append(Priority.P1, 3);
        }

        assertThatThrownBy(() -> open("classpath:db/failing")).isInstanceOf(StoreException.class)
                .hasMessageContaining("version 9999");

        assertThat(folder.resolve("backups")).isDirectoryContaining("glob:**.zip");
        try (TestStore test = new TestStore(folder);
                Connection connection = test.file().open();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "DOWNLOAD", "HALF_DONE")) {
            assertThat(test.store.unsettled()).isEqualTo(added);
            assertThat(columns.next()).isFalse();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepTheirRowsThroughAMigration() throws IOException {
        List<Download> added;
        try (TestStore test = TestStore.in(folder)) {
            added = test.append(Priority.P1, 3);
        }

        try (Database migrated = open("classpath:db/working")) {
            assertThat(migrated.store().unsettled()).isEqualTo(added);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ofEveryOlderVersionAreTakenOverWithTheirRows(int version) throws IOException {
        try (TestStore test = stored(version)) {
            Download kept = test.store.settled().page(null, 10).getFirst();
            assertThat(kept.state()).isInstanceOf(DownloadState.Completed.class);
            assertThat(kept.request().options()).isEqualTo(FetchOptions.NONE);
            assertThat(kept.content().provenance()).isEqualTo(Provenance.UNKNOWN);
        }
    }

    @Test
    void ofVersion7AreFoundByTheirFiles() throws IOException {
        Path downloads = Path.of("/downloads");
        try (TestStore test = stored(7)) {
            assertThat(Stream.of("done.iso", "My Film.iso", "wished.zip", "Report (1).pdf")
                    .map(name -> test.store.byTarget(List.of(downloads.resolve(name))).size())).containsOnly(1);
        }
    }

    @Test
    void ofVersion9AreFoundByTheirLinksAndFilesHoweverLongTheseAre() throws IOException {
        String longLink = "http://a.example/" + "long/".repeat(60) + "film.mkv?a=";
        try (TestStore test = stored(9)) {
            assertThat(Stream.of("http://a.example/film.mkv", longLink + "1", longLink + "2")
                    .map(link -> test.store.byFirstLink(List.of(URI.create(link))).size())).containsOnly(1);
            assertThat(test.store.byTarget(List.of(Path.of("/downloads/film.mkv")))).hasSize(3);
        }
    }

    @Test
    void ofVersion10AreFoundByTheirTracks() throws IOException {
        UUID track = UUID.fromString("11111111-2222-4333-8444-555555555555");
        try (TestStore test = stored(10)) {
            assertThat(test.store.tracks().downloads(List.of(track)).get(track)).singleElement()
                    .extracting(Download::name).isEqualTo("song.mp3");
        }
    }

    private TestStore stored(int version) throws IOException {
        try (InputStream stored = SchemaTest.class.getResourceAsStream("/databases/v" + version + ".mv.db")) {
            Files.copy(Objects.requireNonNull(stored), folder.resolve("sluice.mv.db"));
        }
        return new TestStore(folder);
    }

    private Database open(String location) {
        var file = new DatabaseFile(folder, "sluice");
        var next = new Schema(9_999, List.of("classpath:db/migration", location));
        return Database.open(new Opening(file, new Backups(file, Clock.systemUTC()), next), new ManualScheduler());
    }
}
