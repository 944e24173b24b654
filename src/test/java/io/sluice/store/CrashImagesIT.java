package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.sluice.drill.StoppedProcess;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.Invariant;
import io.sluice.store.recovery.OpenReport;
import io.sluice.store.recovery.Recovery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Stops a process that writes, copies its file and opens the copy, again and again: what a kill at each of those moments
/// would have left. `-Dsluice.images` and `-Dsluice.images.seed` make it another run.
@Tag("server")
@EnabledOnOs({OS.LINUX, OS.MAC})
@DisplayName("The file of a program that is stopped at random moments")
class CrashImagesIT {
    private static final int IMAGES = Integer.getInteger("sluice.images", 300);
    private static final long LONGEST_RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private static final List<Invariant> WHOLE_ACTIONS = Stream.concat(WholeList.INVARIANTS.stream(), Stream.of(
            new Invariant("A batch is added and removed whole", "select wished_name from download "
                    + "group by wished_name having count(*) <> " + ImageWriter.BATCH),
            new Invariant("A batch is changed whole", "select wished_name from download "
                    + "group by wished_name having count(distinct state) <> 1"),
            new Invariant("A batch is moved whole", """
                    select name from (select wished_name name, lag(wished_name) over (order by priority, pos) ahead
                        from download)
                    where ahead is null or name <> ahead group by name having count(*) <> 1"""))).toList();

    @TempDir
    Path folder;
    @TempDir
    Path copies;
    private int underWay;

    private Path notes() {
        return folder.resolve("notes");
    }

    private Process startWriter(long seed) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                ImageWriter.class.getName(), folder.toString(), notes().toString(), Long.toString(seed))
                .redirectErrorStream(true).redirectOutput(folder.resolve("writer.log").toFile()).start();
    }

    @Test
    void opensWithEveryAcknowledgedActionAndNoHalfOne() throws Exception {
        long seed = Long.getLong("sluice.images.seed", System.nanoTime());
        Random random = new Random(seed);
        TestStore.in(folder).close();
        Process writer = startWriter(seed);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(notes()) || !writer.isAlive());
            for (int image = 0; image < IMAGES; image++) {
                LockSupport.parkNanos(random.nextLong(LONGEST_RUN_NANOS));
                try (StoppedProcess _ = new StoppedProcess(writer)) {
                    check(copy());
                }
            }
            assertThat(writer.isAlive()).as(Files.readString(folder.resolve("writer.log"))).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        LoggerFactory.getLogger(CrashImagesIT.class).warn("Crash images: {} opened and whole, {} of them in the middle "
                + "of an action, {} actions, a file of {} KiB (seed {})", IMAGES, underWay, told().done(),
                Files.size(folder.resolve("sluice.mv.db")) >> 10, seed);
        assertThat(underWay).isPositive();
    }

    private DatabaseFile copy() throws IOException {
        var copy = new DatabaseFile(copies, "sluice");
        Files.copy(new DatabaseFile(folder, "sluice").path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private void check(DatabaseFile copy) throws IOException, SQLException {
        var recovery = new Recovery(copy, new Backups(copy, Clock.systemUTC()), WHOLE_ACTIONS);
        assertThat(recovery.inspect()).isEqualTo(new OpenReport.CheckedWhole());
        Told told = told();
        underWay += told.begun().isEmpty() ? 0 : 1;
        Set<String> batches = batches(copy);
        batches.removeAll(told.begun());
        assertThat(batches).isEqualTo(told.there());
    }

    private static Set<String> batches(DatabaseFile copy) throws SQLException {
        try (Connection connection = copy.open(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update download set max_retries = max_retries + 1");
            Set<String> names = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("select distinct wished_name from download")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    /// What the writer noted.
    ///
    /// @param there acknowledged as added, and not begun to be removed
    /// @param begun what is under way: empty, or one batch, which may be there or not
    private record Told(Set<String> there, Set<String> begun, long done) {
    }

    // A stop may cut the last line off: then nothing of it is begun.
    private Told told() throws IOException {
        String text = Files.readString(notes());
        Set<String> there = new HashSet<>();
        Set<String> begun = new HashSet<>();
        String verb = "";
        long done = 0;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            if (line.equals("done")) {
                if (!verb.equals("remove")) {
                    there.addAll(begun);
                }
                begun.clear();
                done++;
            } else {
                verb = line.substring(0, line.indexOf(' '));
                begun.add(line.substring(verb.length() + 1));
                there.removeAll(begun);
            }
        }
        return new Told(there, begun, done);
    }
}
