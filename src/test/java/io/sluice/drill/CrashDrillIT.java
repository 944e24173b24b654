package io.sluice.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// `-Dsluice.drill.kills`, `-Dsluice.drill.mib` (of each large file) and `-Dsluice.drill.seed` make it another one.
@Tag("server")
@DisplayName("A program that is killed at random moments")
class CrashDrillIT {
    private static final int KILLS = Integer.getInteger("sluice.drill.kills", 50);
    private static final long LARGE_BYTES = Long.getLong("sluice.drill.mib", 384) << 20;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatItAcknowledgedAndFetchesNextToNothingTwice() throws Exception {
        long seed = Long.getLong("sluice.drill.seed", System.nanoTime());
        Path home = Files.createDirectories(folder.resolve("home"));
        try (PacedServer server = new PacedServer(); var time = Executors.newSingleThreadScheduledExecutor()) {
            Drill drill = new Drill(server, Killed.Command.in(folder, home), home, seed, LARGE_BYTES, time);
            drill.begin();
            for (int left = KILLS; left > 0; left--) {
                drill.killOnce(left);
            }
            drill.end();
            LoggerFactory.getLogger(CrashDrillIT.class).warn("Crash drill: {}", drill.summary(KILLS, seed));
            assertThat(drill.ratio()).isLessThanOrEqualTo(1.03);
        }
    }
}
