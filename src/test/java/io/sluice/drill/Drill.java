package io.sluice.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// One program that is killed again and again, and what must be true of it each time it starts.
final class Drill {
    private static final int SMALL_ROWS = 60;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    /// How it goes.
    ///
    /// @param files  that arrive at once while it is killed
    /// @param bytes  of each of them
    /// @param share  of the bytes that come between the kills; the rest comes in the last run, so that no file is whole
    ///               before
    /// @param least  the shortest that it lives between its list and a kill; some kills come before the list
    /// @param most   the longest
    record Course(int files, long bytes, double share, Duration least, Duration most) {
        private long life(Random random) {
            return random.nextLong(least.toNanos(), most.toNanos());
        }

        private long mean() {
            return least.plus(most).dividedBy(2).toNanos();
        }
    }

    private final PacedServer server;
    private final Killed.Command command;
    private final Path home;
    private final Course course;
    private final Random random;
    private final ScheduledExecutorService time;
    private final Map<String, MadeFile> files = new LinkedHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger(); // at all kills
    private final Set<String> completed = new LinkedHashSet<>(); // as its lists said
    private Rows acknowledged = Rows.NONE;
    private @Nullable Rows asked; // under way, not acknowledged
    private int actions;
    private int refused;
    private int onOver; // moves of what had ended meanwhile
    private int kills;
    private int killsBeforeTheList;
    private long lost;
    private long arrived;
    private int filesRight;

    Drill(PacedServer server, Killed.Command command, Path home, Course course, Random random,
            ScheduledExecutorService time) {
        this.server = server;
        this.command = command;
        this.home = home;
        this.course = course;
        this.random = random;
        this.time = time;
    }

    private Killed start() throws IOException {
        return new Killed(command, home.toString(), Integer.toString(course.files()));
    }

    /// Where its files go.
    Path downloads() {
        return home.resolve("downloads");
    }

    /// The first run: the large files begin, and rows wait behind them.
    void begin() throws IOException, InterruptedException {
        try (Killed first = start()) {
            assertThat(first.answer()).as(command::readErrors).contains(";;  ");
            server.pace(1 << 20);
            assertThat(act(first, add(0, course.files(), course.bytes()))).isTrue();
            for (int level : new int[]{1, 2, 1}) {
                assertThat(act(first, add(level, 10, 20_000))).isTrue();
            }
            assertThat(first.end()).as(command::readErrors).isZero();
        }
        server.dropConnections();
    }

    /// Starts it, looks at its list, changes the list until it is killed.
    ///
    /// @param left kills to come, this one included
    void killOnce(int left) throws IOException, InterruptedException {
        killOnce(left, () -> {
        });
    }

    /// @param whenListed called where it lives long enough to show its list
    void killOnce(int left, Runnable whenListed) throws IOException, InterruptedException {
        server.pace(Math.max(1 << 20, bytesForKills() * TimeUnit.SECONDS.toNanos(1) / (2 * left * course.mean())));
        try (Killed run = start()) {
            boolean early = random.nextInt(6) == 0;
            if (early) {
                killIn(run, random.nextLong(course.most().toNanos()));
            }
            Optional<String> list = run.answer();
            list.ifPresent(this::check);
            list.ifPresent(_ -> whenListed.run());
            kills++;
            killsBeforeTheList += list.isPresent() ? 0 : 1;
            if (!early) {
                assertThat(list).as(command::readErrors).isPresent();
                killIn(run, course.life(random));
            }
            boolean alive = list.isPresent();
            while (alive) {
                alive = act(run, anything());
            }
            run.awaitEnd();
        }
        server.dropConnections();
    }

    private void killIn(Killed run, long nanos) {
        var _ = time.schedule(() -> {
            underWay.addAndGet(server.filesUnderWay());
            run.kill();
        }, nanos, TimeUnit.NANOSECONDS);
    }

    private long bytesForKills() {
        return (long) (course.files() * course.bytes() * course.share()) + lost - server.sentBytes();
    }

    /// Says that so many bytes that had arrived were taken away, since it began.
    void lost(long bytes) {
        lost = bytes;
    }

    /// Of what the server sent to what the files have, where what was lost is not counted.
    double ratio() {
        return (server.sentBytes() - lost) / (double) arrived;
    }

    /// Actions that it could not keep, and said so.
    int refused() {
        return refused;
    }

    /// How many files were on their way when it was killed, on the average of the kills.
    double filesUnderWay() {
        return underWay.get() / (double) kills;
    }

    /// @param after what the queue is afterwards, told which downloads were over before, as they moved no more
    private record Action(Function<List<String>, Rows> after, String... words) {
    }

    /// @return whether it was acknowledged
    private boolean act(Killed run, Action action) {
        asked = action.after().apply(List.of());
        Optional<String> answer = run.ask(action.words());
        refused += answer.filter("refused"::equals).isPresent() ? 1 : 0;
        Optional<List<String>> over = answer.filter(it -> it.startsWith("ok")).map(it -> List.of(it.split("[ ,]")));
        if (over.isEmpty()) {
            return false;
        }
        acknowledged = action.after().apply(over.get());
        onOver += over.get().size() > 1 ? 1 : 0;
        asked = null;
        actions++;
        return true;
    }

    private Action anything() {
        int number = 1 + random.nextInt(5);
        boolean tooFew = acknowledged.size() < SMALL_ROWS / 2;
        return switch (tooFew ? 0 : random.nextInt(acknowledged.size() > SMALL_ROWS ? 4 : 3)) {
            case 0 -> add(1 + random.nextInt(2), number, 1 + random.nextInt(40_000));
            case 1, 2 -> move(some(number + 1));
            default -> remove(some(number));
        };
    }

    private Action add(int level, int number, long bytes) {
        List<MadeFile> added = IntStream.range(0, number)
                .mapToObj(i -> new MadeFile("file" + (files.size() + i), bytes)).toList();
        added.forEach(file -> files.put(file.name(), file));
        String links = added.stream().map(server::serve).map(URI::toString).collect(Collectors.joining(","));
        Rows after = acknowledged.added(level, added.stream().map(MadeFile::name).toList());
        return new Action(_ -> after, "add", "" + level, links);
    }

    private Action move(List<String> names) {
        String anchor = names.getFirst();
        List<String> moved = names.subList(1, names.size());
        Rows before = acknowledged;
        return new Action(over -> before.movedBefore(anchor, without(over, moved)), "before", anchor,
                String.join(",", moved));
    }

    private static List<String> without(List<String> over, List<String> names) {
        return names.stream().filter(it -> !over.contains(it)).toList();
    }

    private Action remove(List<String> names) {
        Rows after = acknowledged.removed(names);
        return new Action(_ -> after, "remove", String.join(",", names));
    }

    // Of those that wait: the large ones run.
    private List<String> some(int number) {
        List<String> waiting = new ArrayList<>(Stream.concat(acknowledged.at(1).stream(), acknowledged.at(2).stream())
                .toList());
        Collections.shuffle(waiting, random);
        return waiting.subList(0, Math.min(number, waiting.size()));
    }

    /// What was acknowledged is there, in its order; what was under way is there whole or not at all.
    private void check(String list) {
        String[] parts = list.split(" ", -1);
        assertThat(parts[2]).as("Failed or cancelled").isEmpty();
        Rows found = Rows.parse(parts[0]);
        completed.addAll(Arrays.asList(parts[1].split(",")));
        completed.remove("");
        List<Rows> possible = Stream.of(Optional.of(acknowledged), Optional.ofNullable(asked))
                .flatMap(Optional::stream).map(rows -> rows.removed(completed)).toList();
        assertThat(possible).contains(found);
        acknowledged = found;
        asked = null;
    }

    /// What happens in the last run before everything is fetched.
    interface Interlude {
        void during(Killed run) throws IOException;
    }

    void end() throws IOException, InterruptedException {
        end(_ -> {
        });
    }

    /// The last run: everything is fetched, and right, and nothing else is there.
    void end(Interlude interlude) throws IOException, InterruptedException {
        try (Killed last = start()) {
            var patience = time.schedule(last::kill, PATIENCE_NANOS, TimeUnit.NANOSECONDS);
            last.answer().ifPresent(this::check);
            interlude.during(last);
            server.pace(0);
            String list = last.ask("finish").orElseThrow(() -> new AssertionError(command.readErrors()));
            patience.cancel(false);
            assertThat(list.split(" ", -1)[0]).isEqualTo(";;");
            assertThat(list.split(" ", -1)[2]).isEmpty();
            assertThat(last.end()).as(command::readErrors).isZero();
        }
        assertThat(acknowledged.at(0)).hasSize(course.files());
        try (Killed tidying = start()) {
            assertThat(tidying.answer()).isPresent();
            assertThat(tidying.end()).as(command::readErrors).isZero();
        }
        checkFiles();
    }

    private void checkFiles() throws IOException {
        List<String> names = Stream.concat(completed.stream(), acknowledged.byLevel().stream().flatMap(List::stream))
                .toList();
        for (String name : names) {
            MadeFile file = Objects.requireNonNull(files.get(name));
            assertThat(Files.size(downloads().resolve(name))).as(name).isEqualTo(file.length());
            assertThat(file.sameUpTo(downloads().resolve(name))).as(name).isEqualTo(file.length());
            arrived += file.length();
            filesRight++;
        }
        try (Stream<Path> there = Files.list(downloads())) {
            assertThat(there.map(it -> it.getFileName().toString())).containsAll(names).isSubsetOf(files.keySet());
        }
    }

    /// In one line.
    String summary() {
        long again = (server.sentBytes() - lost - arrived) / course.files() / Math.max(1, kills - killsBeforeTheList);
        String kept = "%d kills (%d before the list was open) with %.1f files on their way, %d actions (%d refused, "
                + "%d on what was over), %d rows, ";
        return kept.formatted(kills, killsBeforeTheList, filesUnderWay(), actions, refused, onOver, files.size())
                + "%d files right, bytes %.3f of %d MiB, %d KiB again for each file and kill".formatted(filesRight,
                        ratio(), arrived >> 20, again >> 10);
    }
}
