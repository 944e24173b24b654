package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sluice.model.Priority;
import jakarta.data.Limit;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("H2, asked by Hibernate,")
class QueriesTest {
    private static final Limit TEN = Limit.of(10);

    @TempDir
    Path folder;
    private final List<String> statements = new ArrayList<>();
    private TestStore test;
    private HikariDataSource connections;
    private SessionFactory sessions;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        test.append(Priority.P1, 1_000);
        connections = pool();
        StatementInspector inspector = sql -> {
            statements.add(sql);
            return sql;
        };
        // Fails here where a row does not fit its table.
        sessions = Mapping.open(connections,
                Map.of(SchemaToolingSettings.HBM2DDL_AUTO, "validate", JdbcSettings.STATEMENT_INSPECTOR, inspector));
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setDataSource(test.file().writable());
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        sessions.close();
        connections.close();
        test.close();
    }

    private String planOf(Consumer<DownloadRows> query, Object... parameters) throws SQLException {
        statements.clear();
        sessions.inStatelessSession(session -> query.accept(new DownloadRows_(session)));
        try (Connection connection = connections.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + statements.getFirst())) {
            for (int i = 0; i < parameters.length; i++) {
                explain.setObject(i + 1, parameters[i]);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }

    @Test
    void walksTheIndexOfTurnsForWhoStartsNext() throws SQLException {
        String plan = planOf(rows -> rows.byTurn(StateName.QUEUED, TEN), "QUEUED", 10);
        assertThat(plan).containsIgnoringCase("download_by_turn").contains("index sorted");
    }

    @Test
    void walksTheIndexOfTurnsForPartsOfWhatIsNotOver() throws SQLException {
        String part = planOf(rows -> rows.ofPriorityBehind(StateName.QUEUED, (short) 1, 5, TEN), "QUEUED", 1, 5, 10);
        assertThat(part).containsIgnoringCase("download_by_turn").contains("index sorted");
        assertThat(planOf(rows -> rows.at(StateName.QUEUED, (short) 1, 5), "QUEUED", 1, 5))
                .containsIgnoringCase("download_by_turn");
    }

    @Test
    void walksTheIndexOfArrivalsWherePrioritiesAreOff() throws SQLException {
        String plan = planOf(rows -> rows.byArrival(StateName.QUEUED, TEN), "QUEUED", 10);
        assertThat(plan).containsIgnoringCase("download_by_arrival").contains("index sorted");
    }

    @Test
    void walksTheIndexOfPlacesForNeighbours() throws SQLException {
        assertThat(planOf(rows -> rows.behind((short) 1, 5, TEN), 1, 5, 10)).containsIgnoringCase("download_by_place")
                .contains("index sorted");
        assertThat(planOf(rows -> rows.aheadOf((short) 1, 5, TEN), 1, 5, 10)).containsIgnoringCase("download_by_place")
                .contains("index sorted");
    }

    @Test
    void walksTheIndexOfEndsForPages() throws SQLException {
        assertThat(planOf(rows -> rows.ended(TEN), 10)).containsIgnoringCase("download_by_end")
                .contains("index sorted");
        String next = planOf(rows -> rows.endedBefore(TestStore.NOON, new UUID(0, 0), TEN), TestStore.NOON,
                TestStore.NOON, new UUID(0, 0), 10);
        assertThat(next).containsIgnoringCase("download_by_end").contains("index sorted");
    }

    @Test
    void walksTheIndexOfEndsForTheIdsOfSomeStates() throws SQLException {
        String plan = planOf(rows -> rows.endedBefore(TestStore.NOON, new UUID(0, 0), List.of(StateName.FAILED), TEN),
                TestStore.NOON, TestStore.NOON, new UUID(0, 0), "FAILED", 10);
        assertThat(plan).containsIgnoringCase("download_by_end").contains("index sorted");
    }

    @Test
    void findsLinksByTheirIndex() throws SQLException {
        assertThat(planOf(rows -> rows.byLinkKeys(List.of("a", "b")), "a", "b"))
                .containsIgnoringCase("download_by_link");
    }

    @Test
    void findsTracksAndTheirDownloadsByTheirIndexes() throws SQLException {
        UUID track = new UUID(1, 2);
        assertThat(planOf(rows -> rows.byTracks(List.of(track, track)), track, track))
                .containsIgnoringCase("download_by_track");
        assertThat(planOf(rows -> rows.tracks(Limit.range(11, 20)), 10, 10)).containsIgnoringCase("track_by_pos")
                .contains("index sorted");
        assertThat(planOf(DownloadRows::lastTrack)).contains("direct lookup");
    }

    @Test
    void findsFilesByTheirIndex() throws SQLException {
        assertThat(
                planOf(rows -> rows.byTargetKeys(List.of("a", "b"), List.of(StateName.QUEUED, StateName.COMPLETED),
                        TEN),
                        "a", "b", "QUEUED", "COMPLETED", 10))
                .containsIgnoringCase("download_by_target")
                .doesNotContain("tableScan");
    }

    @Test
    void findsStatesByTheIndexRatherThanReadingTheWholeTable() throws SQLException {
        String plan = planOf(rows -> rows.inStates(List.of(StateName.PROBING, StateName.DOWNLOADING)), "PROBING",
                "DOWNLOADING");
        assertThat(plan).doesNotContain("tableScan");
    }
}
