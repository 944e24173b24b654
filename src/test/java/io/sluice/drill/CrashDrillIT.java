package io.sluice.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.sluice.drill.Drill.Course;
import io.sluice.engine.PowerCut;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `-Dsluice.drill.kills`, `-Dsluice.drill.mib` (of each large file), `-Dsluice.drill.cuts`, `-Dsluice.drill.rows`,
/// `-Dsluice.drill.fills` and `-Dsluice.drill.seed` make it another one.
@Tag("server")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("A program that is killed at random moments")
class CrashDrillIT {
    private static final Logger LOG = LoggerFactory.getLogger(CrashDrillIT.class);
    private static final int KILLS = Integer.getInteger("sluice.drill.kills", 50);
    private static final int CUTS = Integer.getInteger("sluice.drill.cuts", 8);
    private static final Course TEN_FILES = new Course(10, Long.getLong("sluice.drill.mib", 384) << 20, 0.25,
            Duration.ZERO, Duration.ofMillis(700));
    private static final Course THREE_FILES = new Course(3, 256 << 20, 0.8, Duration.ZERO, Duration.ofMillis(1500));

    private static final int ROWS = Integer.getInteger("sluice.drill.rows", 3_000);
    private static final int FILLS = Integer.getInteger("sluice.drill.fills", 5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long FILLED_IN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Course SMALLER_FILES = new Course(10, 160 << 20, 0.12, Duration.ofMillis(500),
            Duration.ofMillis(1000));

    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    private final long seed = Long.getLong("sluice.drill.seed", System.nanoTime());
    private Killed.Command command;
    private PacedServer server;
    private Random random;

    @BeforeAll
    void pack(@TempDir Path folder) throws IOException {
        command = Killed.Command.in(folder);
    }

    @BeforeEach
    void serve() throws IOException {
        server = new PacedServer();
        random = new Random(seed);
    }

    @AfterAll
    void stopTime() {
        time.shutdownNow();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Drill drill(Path home, Course course) throws IOException {
        return new Drill(server, command, Files.createDirectories(home), course, random, time);
    }

    @Test
    void losesNothingThatItAcknowledgedAndFetchesNextToNothingTwice(@TempDir Path folder) throws Exception {
        Drill drill = drill(folder.resolve("home"), TEN_FILES);
        drill.begin();
        for (int left = KILLS; left > 0; left--) {
            drill.killOnce(left);
        }
        drill.end();
        LOG.warn("Crash drill: {} (seed {})", drill.summary(), seed);
        assertThat(drill.filesUnderWay()).isGreaterThan(6);
        assertThat(drill.ratio()).isLessThanOrEqualTo(1.03);
    }

    private interface Outage {
        void strikes(Path downloads) throws IOException;
    }

    @Test
    void believesAfterAPowerCutOnlyWhatWasForced(@TempDir Path folder) throws Exception {
        cutPower("Power cuts, unforced blocks zeroed", drill(folder.resolve("home"), THREE_FILES),
                new PowerCut(random)::strike);
    }

    @Test
    void losesNothingOnADiskWhosePowerIsCut(@TempDir Path folder) throws Exception {
        assumeTrue(MountedFolder.isAllowed(), "needs root");
        try (PoweredDisk disk = PoweredDisk.in(folder, 1 << 30)) {
            cutPower("Power cuts of an ext4", drill(disk.path().resolve("home"), THREE_FILES), downloads -> {
                disk.cut();
                PowerCut.reboot(downloads);
            });
        }
    }

    // One kill in four is only that: what the next start finds is forced then.
    private void cutPower(String how, Drill drill, Outage outage) throws IOException, InterruptedException {
        long believed = 0;
        long lost = 0;
        drill.begin();
        for (int left = CUTS; left > 0; left--) {
            drill.killOnce(left);
            long before = PowerCut.believedBytes(drill.downloads());
            if (left % 4 != 0) {
                outage.strikes(drill.downloads());
            }
            long after = PowerCut.believedBytes(drill.downloads());
            believed += after;
            lost += before - after;
            drill.lost(lost);
        }
        drill.end();
        LOG.warn("{}: {}; {} MiB of {} that were written were believed (seed {})", how, drill.summary(),
                believed >> 20, believed + lost >> 20, seed);
        assertThat(believed).isPositive();
        assertThat(lost).isPositive();
        assertThat(drill.ratio()).isLessThanOrEqualTo(1.05);
    }

    @Test
    void doesAnActionOnThousandsWholeOrNotAtAll(@TempDir Path home, @TempDir Path images) throws Exception {
        String names = ActionDrill.names(ROWS);
        try (ActionDrill drill = new ActionDrill(command, home, images, random, time)) {
            drill.does(ROWS, "1 QUEUED", "add", "1", ActionDrill.links(names));
            drill.does(ROWS, "1 PAUSED", "pause", names);
            drill.does(ROWS, "1 QUEUED", "resume", names);
            drill.does(ROWS, "2 QUEUED", "priority", "2", names);
            drill.does(ROWS, "1 QUEUED", "undo");
            drill.does(ROWS + 1, "0 QUEUED", "before", ActionDrill.ANCHOR, names);
            drill.does(ROWS, "1 QUEUED", "undo");
            drill.does(ROWS, "1 CANCELLED", "cancel", names);
            drill.does(ROWS, "1 QUEUED", "undo");
            drill.does(ROWS, "1 CANCELLED", "redo");
            drill.does(ROWS, "1 QUEUED", "retry", names);
            drill.does(0, "1", "remove", names);
            drill.does(ROWS, "1 QUEUED", "undo");
            drill.does(0, "1", "redo");
            LOG.warn("Actions on {} downloads: {} (seed {})", ROWS, drill.summary(), seed);
        }
    }

    @Test
    void goesOnWhenTheDiskOfItsFilesIsFull(@TempDir Path folder) throws Exception {
        assumeTrue(MountedFolder.isAllowed(), "needs root");
        Path home = Files.createDirectory(folder.resolve("home"));
        try (MountedFolder disk = MountedFolder.tmpfs(home.resolve("downloads"), 1664L << 20)) {
            Drill drill = drill(home, SMALLER_FILES);
            fillAndFree(drill, disk, true);
            drill.end(run -> {
                disk.fill();
                await().atMost(PATIENCE).until(() -> run.ask("held").map(Integer::parseInt).orElseThrow() > 0);
                disk.free();
            });
            LOG.warn("Full disk of the files, {} times: {} (seed {})", FILLS + 1, drill.summary(), seed);
            assertThat(drill.ratio()).isLessThanOrEqualTo(1.03);
        }
    }

    @Test
    void acknowledgesNothingThatTheDiskOfItsListDoesNotTake(@TempDir Path folder) throws Exception {
        assumeTrue(MountedFolder.isAllowed(), "needs root");
        try (MountedFolder disk = MountedFolder.tmpfs(folder.resolve("disk"), 16 << 20)) {
            Path home = Files.createDirectory(disk.path().resolve("home"));
            Files.createSymbolicLink(home.resolve("downloads"), Files.createDirectory(folder.resolve("downloads")));
            Drill drill = drill(home, SMALLER_FILES);
            fillAndFree(drill, disk, false);
            drill.end();
            LOG.warn("Full disk of the list, {} times: {} (seed {})", FILLS, drill.summary(), seed);
            assertThat(drill.refused()).isPositive();
            assertThat(drill.ratio()).isLessThanOrEqualTo(1.03);
        }
    }

    /// @param startsFull whether some lives begin while the disk is full
    private void fillAndFree(Drill drill, MountedFolder disk, boolean startsFull) throws Exception {
        drill.begin();
        for (int left = FILLS; left > 0; left--) {
            drill.killOnce(left, () -> {
                var _ = time.schedule(disk::fill, random.nextLong(FILLED_IN_NANOS), TimeUnit.NANOSECONDS);
            });
            time.submit(disk::fill).get(); // where it was killed before
            if (!startsFull || left % 2 == 1) {
                disk.free();
            }
        }
    }
}
