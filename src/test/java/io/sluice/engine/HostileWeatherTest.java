package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.Content;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Whatever breaks in whatever order, the file is right or there is none")
class HostileWeatherTest extends JobFixture {
    private static final int RUNS = 200;
    static final int[] SEEDS = new Random(7).ints(40).toArray();

    private static Fault fault(Random random) {
        int bytes = random.nextInt(LENGTH / 4);
        return switch (random.nextInt(9)) {
            case 0 -> Fault.resetAfter(bytes);
            case 1 -> Fault.shortAfter(bytes);
            case 2 -> Fault.noAnswer();
            case 3 -> Fault.shiftedBy(1 + bytes % 1000);
            case 4 -> Fault.busy(503, "1");
            case 5 -> Fault.ignoresRanges();
            case 6 -> Fault.multipart();
            case 7 -> Fault.chunked();
            default -> Fault.moreThanAnnounced(1 + bytes % 1000);
        };
    }

    private static boolean breaks(SeenRequest request, int seed) {
        return new Random(seed + request.number()).nextInt(3) == 0 && request.number() < RUNS;
    }

    private ServedFile stormy(int seed) {
        ServedFile file = server.file("f.bin", bytes);
        for (int number = 1; number < RUNS; number++) {
            int kind = number;
            file.when(it -> it.number() == kind && breaks(it, seed), fault(new Random(31L * seed + kind)));
        }
        return file;
    }

    @ParameterizedTest(name = "in order {0}")
    @FieldSource("SEEDS")
    void isRightAfterAnyNumberOfAttempts(int seed) {
        useSmallSegments();
        ServedFile file = stormy(seed);
        Ending ending = fetchWith(file, 1 + Math.floorMod(seed, 6));
        for (int run = 0; run < RUNS && ending instanceof Ending.Broken broken; run++) {
            assertThat(broken.content().fileName() == null || Files.exists(part(broken.content().fileName()))
                    || broken.content().keptBytes() == 0).isTrue();
            ending = job(order(file.uri(), null, broken.content(), 1 + run % 6)).run();
        }
        assertIsWhole(ending, bytes);
        assertThat(names()).doesNotContain("f (1).bin", "f.bin.part");
    }

    @ParameterizedTest(name = "in order {0}")
    @FieldSource("SEEDS")
    void isRightAfterAKillAtAnyMoment(int seed, @TempDir Path copies) throws IOException {
        useSmallSegments();
        ServedFile file = server.file("f.bin", bytes);
        DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 4));
        CompletableFuture<Ending> running = started(job);
        long moment = new Random(seed).nextInt(LENGTH * 9 / 10);
        while (job.meter().fetched() <= moment && !running.isDone()) {
            Thread.onSpinWait();
        }
        if (Files.exists(part("f.bin"))) {
            copyInto(copies);
        }
        assertIsWhole(endOf(running), bytes);
        folder = copies;
        assertIsWhole(resume(file, Content.NOTHING_YET.withFileName("f.bin")), bytes);
    }

    // The control file first: what it claims was written before it was claimed.
    private void copyInto(Path target) throws IOException {
        Files.copy(control("f.bin"), target.resolve("f.bin.part.sluice"));
        try {
            Files.copy(part("f.bin"), target.resolve("f.bin.part"), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException _) {
            Files.copy(folder.resolve("f.bin"), target.resolve("f.bin.part"));
        }
    }
}
