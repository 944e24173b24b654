package io.sluice.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.sluice.drill.Drill.Course;
import io.sluice.engine.PowerCut;
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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `-Dsluice.drill.kills`, `-Dsluice.drill.mib` (of each large file), `-Dsluice.drill.cuts` and `-Dsluice.drill.seed` make
/// it another one.
@Tag("server")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("A program that is killed at random moments")
class CrashDrillIT {
    private static final Logger LOG = LoggerFactory.getLogger(CrashDrillIT.class);
    private static final int KILLS = Integer.getInteger("sluice.drill.kills", 50);
    private static final int CUTS = Integer.getInteger("sluice.drill.cuts", 8);
    private static final Course TEN_FILES = new Course(10, Long.getLong("sluice.drill.mib", 384) << 20, 0.25,
            Duration.ofMillis(700));
    private static final Course THREE_FILES = new Course(3, 256 << 20, 0.8, Duration.ofMillis(1500));

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
}
