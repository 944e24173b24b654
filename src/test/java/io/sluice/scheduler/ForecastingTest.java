package io.sluice.scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.Forecast;
import io.sluice.model.Forecast.Expected;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static io.sluice.scheduler.ForecastScene.NOON;
import static io.sluice.scheduler.ForecastScene.after;
import static io.sluice.scheduler.ForecastScene.expected;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A forecast")
class ForecastingTest {
    @Test
    void letsOneStartWhereAnotherEnds() {
        var scene = new ForecastScene(1);
        Download first = scene.running(10_000, 1_000);
        Download second = scene.waiting(5_000);
        Forecast forecast = scene.forecast();
        assertThat(expected(forecast, first)).isEqualTo(new Expected(null, after(10), false));
        assertThat(expected(forecast, second)).isEqualTo(new Expected(after(10), after(15), false));
        assertThat(forecast.allDone()).isEqualTo(after(15));
    }

    @Test
    void letsThoseThatRunGoOnAsFastAsTheyDoUntilOneEnds() {
        var scene = new ForecastScene(2);
        Download fast = scene.running(9_000, 900);
        Download slow = scene.running(2_000, 100);
        Forecast forecast = scene.forecast();
        assertThat(expected(forecast, fast).end()).isEqualTo(after(10));
        assertThat(expected(forecast, slow).end()).as("with all of the line from then on").isEqualTo(after(11));
    }

    @Test
    void takesTheMeanForALengthThatNobodyKnowsAndSaysThatItsEndIsAGuess() {
        var scene = new ForecastScene(1);
        scene.running(10_000, 1_000);
        Download unknown = scene.waiting(Content.UNKNOWN);
        Forecast forecast = scene.forecast();
        assertThat(expected(forecast, unknown)).isEqualTo(new Expected(after(10), after(20), true));
        assertThat(forecast.allDone()).isEqualTo(after(20));
    }

    @Test
    void takesItThatHalfOfTheMeanIsToComeWhereMoreOfItIsThere() {
        var scene = new ForecastScene(2);
        scene.running(10_000, 1_000);
        Download unknown = scene.running(Content.UNKNOWN, 1_000);
        scene.kept(unknown, 99_000);
        assertThat(expected(scene.forecast(), unknown)).isEqualTo(new Expected(null, after(5), true));
    }

    @Test
    void saysNothingWhereNothingRunsOrNoLengthIsKnownOrAllIsPaused() {
        var idle = new ForecastScene(1);
        idle.waiting(10);
        assertThat(idle.forecast()).isEqualTo(Forecast.UNKNOWN);
        var unknown = new ForecastScene(1);
        unknown.running(Content.UNKNOWN, 1_000);
        assertThat(unknown.forecast()).isEqualTo(Forecast.UNKNOWN);
        var paused = new ForecastScene(1).pausedAll();
        paused.running(10, 1_000);
        assertThat(paused.forecast()).isEqualTo(Forecast.UNKNOWN);
    }

    @Test
    void saysNotWhenAllIsDoneWhereMoreWaitsThanItLooksAt() {
        var scene = new ForecastScene(1).andMore();
        Download seen = scene.running(1_000, 1_000);
        assertThat(scene.forecast().allDone()).isNull();
        assertThat(expected(scene.forecast(), seen).end()).isEqualTo(after(1));
    }

    @Test
    void saysNothingOfWhatWouldEndInAYear() {
        var scene = new ForecastScene(1);
        Download endless = scene.running(Long.MAX_VALUE, 1);
        Download behind = scene.waiting(1);
        Forecast forecast = scene.forecast();
        assertThat(expected(forecast, endless)).isEqualTo(new Expected(null, null, false));
        assertThat(forecast.expected()).doesNotContainKey(behind.id());
        assertThat(forecast.allDone()).isNull();
    }

    @Nested
    @DisplayName("honours")
    class Honours {
        @Test
        void priorities() {
            var scene = new ForecastScene(1);
            scene.running(1_000, 1_000);
            Download later = scene.waiting(Priority.P2, ForecastScene.ANY_HOST, 1_000);
            Download sooner = scene.waiting(Priority.P1, ForecastScene.ANY_HOST, 1_000);
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, sooner).start()).isEqualTo(after(1));
            assertThat(expected(forecast, later).start()).isEqualTo(after(2));
        }

        @Test
        void limitsOfHosts() {
            var scene = new ForecastScene(2).perHost(1);
            scene.running(1_000, 500);
            Download same = scene.waiting(Priority.P1, ForecastScene.ANY_HOST, 1_000);
            Download other = scene.waiting(Priority.P1, "other", 1_000);
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, other).start()).as("passes").isEqualTo(after(0));
            assertThat(expected(forecast, same).start()).as("two share the line").isEqualTo(after(4));
        }

        @Test
        void hostsThatTakeNoMoreConnectionsUntilOneOfTheirsEnds() {
            var full = new Admission.Conditions(false, Map.of(), Set.of(ForecastScene.ANY_HOST));
            var scene = new ForecastScene(2).under(full);
            scene.running(1_000, 500);
            Download next = scene.waiting(1_000);
            assertThat(expected(scene.forecast(), next).start()).isEqualTo(after(2));
        }

        @Test
        void theTimesOfRetries() {
            var scene = new ForecastScene(2);
            scene.running(10_000, 1_000);
            Download retry = scene.backingOff(Priority.P1, 1_000, Duration.ofSeconds(4));
            Download overdue = scene.backingOff(Priority.P1, 1_000, Duration.ofSeconds(-4));
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, overdue).start()).isEqualTo(after(0));
            assertThat(expected(forecast, retry).start()).isEqualTo(after(4));
            assertThat(forecast.allDone()).isEqualTo(after(12));
        }

        @Test
        void thatARetryGoesBeforeThoseOfItsPriority() {
            var scene = new ForecastScene(1);
            scene.running(5_000, 1_000);
            Download waits = scene.waiting(1_000);
            Download retry = scene.backingOff(Priority.P1, 1_000, Duration.ofSeconds(4));
            assertThat(expected(scene.forecast(), retry).start()).isEqualTo(after(5));
            assertThat(expected(scene.forecast(), waits).start()).isEqualTo(after(6));
        }

        @Test
        void thatAnUrgentOneTakesASlotAndWhoGaveItComesBackFirst() {
            var scene = new ForecastScene(1).preempting();
            Download gives = scene.running(10_000, 1_000);
            Download waits = scene.waiting(1_000);
            Download urgent = scene.backingOff(Priority.P0, 2_000, Duration.ofSeconds(3));
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, urgent)).isEqualTo(new Expected(after(3), after(5), false));
            assertThat(expected(forecast, gives)).isEqualTo(new Expected(null, after(12), false));
            assertThat(expected(forecast, waits)).isEqualTo(new Expected(after(12), after(13), false));
        }

        @Test
        void thatOneThatCannotGoOnLaterKeepsItsSlot() {
            var scene = new ForecastScene(1).preempting();
            scene.running(Priority.P1, 10_000, 1_000, false);
            Download urgent = scene.backingOff(Priority.P0, 2_000, Duration.ofSeconds(3));
            assertThat(expected(scene.forecast(), urgent).start()).isEqualTo(after(10));
        }

        @Test
        void theHoursOfTheWeek() {
            var scene = new ForecastScene(1).within("daily 12:00-12:01");
            Download runs = scene.running(90_000, 1_000);
            Download waits = scene.waiting(1_000);
            Forecast forecast = scene.forecast();
            var tomorrow = NOON.plusDays(1);
            assertThat(expected(forecast, runs))
                    .isEqualTo(new Expected(null, tomorrow.plusSeconds(30).toInstant(), false));
            assertThat(expected(forecast, waits).start()).isEqualTo(tomorrow.plusSeconds(30).toInstant());
            assertThat(forecast.allDone()).isEqualTo(tomorrow.plusSeconds(31).toInstant());
        }

        @Test
        void thatOutsideThemOneThatCannotGoOnLaterRunsToItsEnd() {
            var scene = new ForecastScene(1).within("daily 12:00-12:01");
            scene.running(Priority.P1, 90_000, 1_000, false);
            Download waits = scene.waiting(1_000);
            assertThat(expected(scene.forecast(), waits).start()).isEqualTo(NOON.plusDays(1).toInstant());
        }

        @Test
        void theRoomOnTheDisk() {
            var scene = new ForecastScene(1).under(ForecastScene.room(1_500));
            scene.running(1_000, 1_000);
            Download tooLarge = scene.waiting(2_000);
            Download fits = scene.waiting(1_000);
            Download noMore = scene.waiting(501);
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, fits).start()).isEqualTo(after(1));
            assertThat(forecast.expected()).doesNotContainKeys(tooLarge.id(), noMore.id());
            assertThat(forecast.allDone()).as("nobody knows").isNull();
        }

        @Test
        void thatThereIsNoNetwork() {
            var scene = new ForecastScene(2).under(new Admission.Conditions(true, Map.of(), Set.of()));
            scene.running(1_000, 1_000);
            Download remote = scene.waiting(Priority.P1, "files.example", 1_000);
            Download here = scene.waiting(Priority.P1, "127.0.0.1", 1_000);
            Forecast forecast = scene.forecast();
            assertThat(forecast.expected()).containsKey(here.id()).doesNotContainKey(remote.id());
        }

        @Test
        void thatAP2RisesWhileItWaits() {
            var scene = new ForecastScene(1).ordered(new Aging(Duration.ofMinutes(10)));
            scene.running(570_000, 1_000);
            Download young = scene.waiting(Priority.P2, ForecastScene.ANY_HOST, 1_000);
            Download patient = scene.waiting(Priority.P2, ForecastScene.ANY_HOST, 1_000);
            scene.waiting.replaceAll(it -> it.withTimes(Times.createdAt(it.id().equals(young.id())
                    ? NOON.toInstant()
                    : NOON.minusMinutes(1).toInstant())));
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, patient).start()).as("risen after nine minutes").isEqualTo(after(570));
            assertThat(expected(forecast, young).start()).isEqualTo(after(571));
        }

        @Test
        void theOrderOfArrivalWherePrioritiesAreOff() {
            var scene = new ForecastScene(1).ordered(StartOrder.BY_ARRIVAL);
            scene.running(1_000, 1_000);
            Download first = scene.waiting(Priority.P2, ForecastScene.ANY_HOST, 1_000);
            Download urgent = scene.waiting(Priority.P0, ForecastScene.ANY_HOST, 1_000);
            scene.backingOff(Priority.P0, 1_000, Duration.ofMillis(500));
            scene.waiting.replaceAll(it -> it.withTimes(Times.createdAt(it.id().equals(first.id())
                    ? NOON.minusMinutes(1).toInstant()
                    : NOON.toInstant())));
            Forecast forecast = scene.forecast();
            assertThat(expected(forecast, first).start()).isBefore(expected(forecast, urgent).start());
        }
    }
}
