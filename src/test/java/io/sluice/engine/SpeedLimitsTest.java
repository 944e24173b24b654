package io.sluice.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sluice.model.Content;
import io.sluice.model.HostRule;
import io.sluice.model.HostRules;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Speed limits of all, of a host and of a download")
class SpeedLimitsTest {
    private static final Percentage THREE_PERCENT = Percentage.withPercentage(3);

    @Nested
    @DisplayName("Around a source of bytes that never runs dry")
    class Composed {
        private final ManualPace pace = new ManualPace();
        private final SpeedLimits shared = new SpeedLimits(pace);
        private final StopSwitch stop = new StopSwitch();
        private final byte[] buffer = new byte[256 << 10];
        private final List<Integer> reads = new ArrayList<>();

        private ByteSource endless(int mostAtOnce) {
            return (_, _, length) -> {
                int read = Math.min(length, mostAtOnce);
                reads.add(read);
                return read;
            };
        }

        // A source that costs no time, so that the limits alone say how long it takes.
        private double speed(ByteSource source, double seconds) throws IOException {
            double began = pace.seconds();
            long bytes = 0;
            while (pace.seconds() - began < seconds) {
                bytes += source.read(buffer, 0, buffer.length);
            }
            return bytes / (pace.seconds() - began);
        }

        private void limitHost(String host, long bytesPerSecond) {
            shared.allow(HostRules.NONE.with(new HostRule(host, bytesPerSecond, 0)));
        }

        @ParameterizedTest(name = "all {0}, host {1}, download {2} bytes/s: {3}")
        @CsvSource({"100000,0,0,100000", "0,100000,0,100000", "0,0,100000,100000", "400000,300000,200000,200000",
                "200000,300000,400000,200000", "300000,200000,400000,200000", "250000,250000,250000,250000",
                "80000000,9000000,60000000,9000000", "0,0,1000,1000", "5000,0,0,5000"})
        void theLeastOfThemIsTheMeanOfTenSeconds(long all, long host, long own, long expected) throws IOException {
            shared.all().limitTo(all);
            limitHost("example.org", host);
            ByteSource source = shared.forJob(own, stop).around(endless(Integer.MAX_VALUE), "example.org");
            assertThat(speed(source, 10)).isCloseTo(expected, THREE_PERCENT);
        }

        @Test
        void unevenReadsChangeNothing() throws IOException {
            JobLimits limits = shared.forJob(1_000_000, stop);
            assertThat(speed(limits.around(endless(1460), "h"), 10)).isCloseTo(1_000_000, THREE_PERCENT);
        }

        @Test
        void aLimitOfTheDownloadIsChangedWhileBytesFlow() throws IOException {
            JobLimits limits = shared.forJob(50_000_000, stop);
            ByteSource source = limits.around(endless(Integer.MAX_VALUE), "h");
            speed(source, 1);
            limits.limitTo(100_000);
            assertThat(speed(source, 10)).isCloseTo(100_000, THREE_PERCENT);
            limits.limitTo(2_000_000);
            assertThat(speed(source, 10)).isCloseTo(2_000_000, THREE_PERCENT);
        }

        @Test
        void aRuleForTheHostTakesEffectWhileBytesFlow() throws IOException {
            shared.all().limitTo(1_000_000);
            ByteSource source = shared.forJob(0, stop).around(endless(Integer.MAX_VALUE), "dl.example.org");
            assertThat(speed(source, 1)).isGreaterThan(900_000);
            limitHost("*.example.org", 100_000);
            assertThat(speed(source, 10)).isCloseTo(100_000, THREE_PERCENT);
            shared.allow(HostRules.NONE);
            assertThat(speed(source, 10)).isCloseTo(1_000_000, THREE_PERCENT);
        }

        @Test
        void theHostsOfOneRuleShareItsLimit() throws IOException {
            limitHost("*.example.org", 100_000);
            ByteSource one = shared.forJob(0, stop).around(endless(Integer.MAX_VALUE), "a.example.org");
            ByteSource two = shared.forJob(0, stop).around(endless(Integer.MAX_VALUE), "b.example.org");
            ByteSource turns = (bytes, at, length) -> one.read(bytes, at, length) + two.read(bytes, at, length);
            assertThat(speed(turns, 10)).isCloseTo(100_000, THREE_PERCENT);
        }

        @Test
        void anotherHostIsNotHeldBack() throws IOException {
            limitHost("example.org", 100_000);
            shared.all().limitTo(9_000_000);
            ByteSource other = shared.forJob(0, stop).around(endless(Integer.MAX_VALUE), "example.net");
            assertThat(speed(other, 10)).isCloseTo(9_000_000, THREE_PERCENT);
        }

        @Test
        void noReadHoldsBackMoreThanATwentiethOfASecond() throws IOException {
            shared.all().limitTo(2_000_000);
            JobLimits limits = shared.forJob(1_000_000, stop);
            speed(limits.around(endless(Integer.MAX_VALUE), "h"), 1);
            assertThat(reads).allMatch(read -> read <= 50_000);
        }

        @Test
        void aJobHopesForAnEqualShareOfWhatAllHave() {
            JobLimits one = shared.forJob(0, stop);
            JobLimits two = shared.forJob(300_000, stop);
            assertThat(one.share("h")).isEqualTo(RateLimiter.NO_LIMIT);
            assertThat(two.share("h")).isEqualTo(300_000);
            shared.all().limitTo(500_000);
            one.join();
            two.join();
            assertThat(two.share("h")).isEqualTo(250_000);
            two.leave();
            assertThat(one.share("h")).isEqualTo(500_000);
        }
    }

    @Nested
    @DisplayName("Of a real job")
    class OfJobs extends JobFixture {
        private final Gate gate = new Gate();

        @Test
        void theMeanIsKeptByTheRealClock() {
            DownloadJob job = job(order(server.file("f.bin", bytes).uri(), null, Content.NOTHING_YET, 4));
            job.limitSpeed(300_000);
            long began = System.nanoTime();
            assertIsWhole(endOf(started(job)), bytes);
            double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            assertThat(LENGTH / seconds).isBetween(150_000.0, 325_000.0);
        }

        @Test
        void itStopsAtOnceAlthoughItWaitsForItsLimit() throws InterruptedException {
            DownloadJob job = job(order(server.file("f.bin", bytes).uri(), null, Content.NOTHING_YET, 1));
            job.limitSpeed(1);
            CompletableFuture<Ending> running = started(job);
            await().until(() -> job.meter().fetched() > 0);
            job.stop();
            assertThat(endOf(running)).isInstanceOf(Ending.Stopped.class);
        }

        @Test
        void aLowerLimitEndsTheConnectionsThatItCannotFeed() throws InterruptedException {
            useSmallSegments();
            ServedFile file = server.file("f.bin", bytes);
            file.on(1, Fault.holdAfter(32 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 4));
            job.limitSpeed(1200L * KIB);
            CompletableFuture<Ending> running = started(job);
            await().atMost(Duration.ofSeconds(5)).until(() -> job.meter().sample(0).connections() == 4);
            job.limitSpeed(100L * KIB);
            await().atMost(Duration.ofSeconds(1)).until(() -> job.meter().sample(0).connections() == 1);
            job.limitSpeed(0);
            gate.open();
            assertIsWhole(endOf(running), bytes);
        }
    }
}
