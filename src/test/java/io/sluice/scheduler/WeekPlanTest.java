package io.sluice.scheduler;

import java.time.Duration;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.WhenDone;
import io.sluice.settings.ScheduleSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The test's time begins on Monday, 2026-11-23, 12:00 UTC.
@DisplayName("The hours of the week")
class WeekPlanTest extends QueueFixture {
    private void allow(String windows) {
        queue.settings.change(all -> all.withSchedule(
                new ScheduleSettings(WeeklyWindows.parse(windows), SpeedWindows.NONE, WhenDone.NOTHING)));
    }

    private void pass(Duration duration) throws Exception {
        for (long minute = 0; minute < duration.toMinutes(); minute++) {
            queue.time.advance(Duration.ofMinutes(1));
        }
        queue.settle();
    }

    @Test
    void holdWhatWaitsUntilTheyBeginAndSayWhen() throws Exception {
        allow("mon 12:30-13:00");
        UUID id = queue.add(server.link("f"));
        queue.settle();
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        assertThat(queue.service.resumeAll().get().obstacles().opensAt())
                .isEqualTo(queue.time.instant().plus(Duration.ofMinutes(30)));
        pass(Duration.ofMinutes(29));
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        pass(Duration.ofMinutes(1));
        queue.awaitAll(Completed.class, id);
        assertThat(queue.service.resumeAll().get().obstacles().opensAt()).isNull();
    }

    @Test
    void stopWhatRunsAtTheirEndWhichGoesOnWithItsBytesWhenTheyBeginAgain() throws Exception {
        allow("mon 12:00-12:10; mon 12:20-13:00");
        UUID id = held("f");
        queue.awaitAll(Downloading.class, id);
        pass(Duration.ofMinutes(10));
        queue.awaitAll(Queued.class, id);
        server.open("f");
        pass(Duration.ofMinutes(9));
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        pass(Duration.ofMinutes(1));
        queue.awaitAll(Completed.class, id);
        assertThat(queue.downloads.resolve("f")).hasBinaryContent(GatedServer.body("f"));
    }

    @Test
    void takeEffectAtOnceWhereTheyAreChanged() throws Exception {
        allow("tue 12:00-13:00");
        UUID id = queue.add(server.link("f"));
        queue.settle();
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        allow("");
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void limitTheSpeedWhileTheyLast() throws Exception {
        queue.settings.change(all -> all.withSchedule(
                new ScheduleSettings(WeeklyWindows.ALWAYS, SpeedWindows.parse("mon 12:00-12:05 1"),
                        WhenDone.NOTHING)));
        UUID id = queue.add(server.link("f"));
        queue.awaitAll(Downloading.class, id);
        pass(Duration.ofMinutes(4));
        assertThat(queue.state(id)).isInstanceOf(Downloading.class);
        pass(Duration.ofMinutes(1));
        queue.awaitAll(Completed.class, id);
    }
}
