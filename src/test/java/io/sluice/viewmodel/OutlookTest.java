package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sluice.i18n.NearTime;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Forecast;
import io.sluice.model.Forecast.Expected;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("When downloads start and end")
class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isShownOfThoseThatWaitWhileSomethingRuns(@TempDir Path folder) throws Exception {
        var window = TestWindow.attached(folder);
        try (var server = new GatedServer()) {
            UUID first = held(window, server, "first");
            UUID second = held(window, server, "second");
            UUID third = held(window, server, "third");
            window.list.setVisible(Set.of(first, second, third));
            window.letGo();
            window.until(() -> left(window, third).start().isPresent());
            assertThat(left(window, third).guessed()).as("its length is not known").isTrue();
            assertThat(left(window, first).start()).isEmpty();

            window.until(() -> window.row(second).download().state() instanceof Downloading);
            window.queue.service.pause(List.of(second)).get();
            window.until(() -> window.row(second).download().state() instanceof Paused
                    && window.row(third).download().state() instanceof Downloading);
            window.until(() -> left(window, second).equals(Left.UNKNOWN));
            window.queue.service.resume(List.of(second)).get();
            window.until(() -> left(window, second).end().isPresent());
            assertThat(left(window, second).guessed()).isFalse();
            assertThat(window.row(second).download().state()).isInstanceOf(Queued.class);

            window.queue.service.pauseAll().get();
            window.until(() -> left(window, second).equals(Left.UNKNOWN));
            assertThat(window.main.statusBar().allDoneProperty().get()).isEmpty();
        } finally {
            window.close();
        }
    }

    private static UUID held(TestWindow window, GatedServer server, String name) throws Exception {
        server.hold(name);
        return window.add(server.link(name).toString(), Priority.DEFAULT);
    }

    private static Left left(TestWindow window, UUID id) {
        return window.row(id).leftProperty().get();
    }

    @Test
    void isSaidToTheMinuteAndNeverInThePast() {
        var expected = new Expected(NOW.minusSeconds(30), NOW.plusSeconds(150), false);
        var left = Left.of(Optional.empty(), expected, NOW.plusSeconds(20));
        assertThat(left.start()).map(NearTime::moment).contains(NOW);
        assertThat(left.end()).map(NearTime::moment).contains(NOW.plusSeconds(120));
        assertThat(left.waits()).isTrue();
    }

    @Nested
    @DisplayName("is left as it was said")
    class Steady {
        private static final UUID ONE = new UUID(0, 1);

        private static Forecast forecast(@Nullable Duration start, Duration end) {
            Instant begin = start == null ? null : NOW.plus(start);
            return new Forecast(Map.of(ONE, new Expected(begin, NOW.plus(end), false)), NOW.plus(end));
        }

        private static boolean holds(Forecast shown, Forecast newer) {
            return Steadiness.holds(shown, newer, NOW);
        }

        @Test
        void whileItIsRightByAMinuteOrAnEighthOfWhatIsToCome() {
            var shown = forecast(Duration.ofMinutes(2), Duration.ofMinutes(80));
            assertThat(holds(shown, forecast(Duration.ofMinutes(3), Duration.ofMinutes(89)))).isTrue();
            assertThat(holds(shown, forecast(Duration.ofMinutes(4), Duration.ofMinutes(80)))).isFalse();
            assertThat(holds(shown, forecast(Duration.ofMinutes(2), Duration.ofMinutes(95)))).isFalse();
        }

        @Test
        void whenItStartedAsItWasSaid() {
            var shown = forecast(Duration.ofSeconds(20), Duration.ofMinutes(5));
            assertThat(holds(shown, forecast(null, Duration.ofMinutes(5)))).isTrue();
            assertThat(holds(forecast(Duration.ofMinutes(3), Duration.ofMinutes(5)),
                    forecast(null, Duration.ofMinutes(5)))).isFalse();
        }

        @Test
        void unlessAnotherDownloadCame() {
            var shown = forecast(null, Duration.ofMinutes(5));
            var more = new Forecast(Map.of(new UUID(0, 2), new Expected(null, null, false)), shown.allDone());
            assertThat(holds(shown, more)).isFalse();
            assertThat(holds(more, Forecast.UNKNOWN)).isFalse();
        }
    }
}
