package io.sluice.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sluice.store.Database;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.OpenReport;

import static org.assertj.core.api.Assertions.assertThat;

/// A program that does actions on thousands of downloads and is stopped in the midst of them: what its file holds then, a
/// start finds whole or not begun.
final class ActionDrill implements AutoCloseable {
    private static final int CUTS = 2; // of each action
    static final String ANCHOR = "anchor"; // a P0 that is there from the beginning
    private static final String LINKS = "http://127.0.0.1:1/";

    private final Killed program;
    private final Path home;
    private final Path images;
    private final Random random;
    private final ScheduledExecutorService time;
    private long lastNanos = TimeUnit.SECONDS.toNanos(1); // what the action before took
    private List<String> list;
    private int actions;
    private int cuts;
    private int begun;
    private int done;

    /// @param home   of the program, new
    /// @param images takes copies of its file
    ActionDrill(Killed.Command command, Path home, Path images, Random random, ScheduledExecutorService time)
            throws IOException, SQLException {
        this.home = home;
        this.images = images;
        this.random = random;
        this.time = time;
        this.program = new Killed(command, home.toString(), "10");
        assertThat(program.answer()).as(command::readErrors).contains(";;  ");
        assertThat(program.ask("hold")).contains("ok");
        assertThat(program.ask("add", "0", links(ANCHOR))).contains("ok");
        this.list = look(copy());
    }

    static String names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "file" + i).collect(Collectors.joining(","));
    }

    static String links(String names) {
        return Stream.of(names.split(",")).map(LINKS::concat).collect(Collectors.joining(","));
    }

    /// Has an action done, and looks at the list before it, in its midst and after it.
    ///
    /// @param rows so many of the list's rows begin with `row` afterwards: level, state and id
    void does(int rows, String row, String... order) throws Exception {
        long began = System.nanoTime();
        assertThat(program.tell(order)).isTrue();
        List<Path> midst = new ArrayList<>();
        for (int cut = 0; cut < CUTS; cut++) {
            LockSupport.parkNanos(random.nextLong(lastNanos / CUTS));
            midst.add(program.whileStopped(this::copy));
        }
        assertThat(program.answer()).as(order[0]).contains("ok");
        lastNanos = System.nanoTime() - began;
        List<String> after = look(program.whileStopped(this::copy));
        assertThat(after.stream().filter(it -> it.startsWith(row))).as(order[0]).hasSize(rows);
        for (Path image : midst) {
            List<String> found = look(image);
            assertThat(found).as(order[0]).isIn(list, after);
            done += found.equals(after) ? 1 : 0;
        }
        list = after;
        actions++;
    }

    private Path copy() throws IOException {
        Path image = Files.createDirectory(images.resolve("image" + cuts++));
        Files.copy(file(home).path(), file(image).path());
        return image;
    }

    private static DatabaseFile file(Path folder) {
        return new DatabaseFile(folder, "sluice");
    }

    /// Level, state and id of each, in order, as a start finds them.
    private List<String> look(Path image) throws SQLException {
        if (isBegun(image)) {
            begun++;
            try (Database database = Database.open(image, time, Clock.systemUTC())) { // ends it or takes it back
                assertThat(database.report()).isEqualTo(new OpenReport.CheckedWhole());
            }
            assertThat(isBegun(image)).isFalse();
        }
        return ask(image, "select priority || ' ' || state || ' ' || id from download order by priority, pos, id");
    }

    private static boolean isBegun(Path image) throws SQLException {
        return !ask(image, "select id from intent").isEmpty();
    }

    private static List<String> ask(Path image, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = file(image).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /// In one line.
    String summary() {
        return "%d actions, stopped %d times in their midst: %d begun and not ended, found done %d times and not begun "
                .formatted(actions, actions * CUTS, begun, done) + (actions * CUTS - done) + " times";
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
