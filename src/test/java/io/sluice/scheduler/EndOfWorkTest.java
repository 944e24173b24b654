package io.sluice.scheduler;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.PlannedEnd;
import io.sluice.model.WhenDone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("When all downloads are done, Sluice")
class EndOfWorkTest extends QueueFixture {
    private final Queue<WhenDone> done = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() {
        queue.service.whenAllDone(done::add);
    }

    private void choose(WhenDone choice) throws Exception {
        queue.settings.change(all -> all.withSchedule(all.schedule().withWhenDone(choice)));
        queue.settle();
    }

    private @Nullable PlannedEnd planned() throws Exception {
        queue.settle();
        return queue.service.resumeAll().get().end();
    }

    private void finishOne() throws Exception {
        UUID id = queue.add(server.link("file"));
        queue.awaitAll(Completed.class, id);
        queue.settle();
    }

    private void letAMinutePass() throws Exception {
        queue.time.advance(EndOfWork.WAY_OUT);
        queue.settle();
    }

    @Test
    void doesWhatTheSettingsSayAMinuteLater() throws Exception {
        choose(WhenDone.QUIT);
        finishOne();
        assertThat(planned()).isEqualTo(
                new PlannedEnd(WhenDone.QUIT, queue.time.keeper().now().plus(EndOfWork.WAY_OUT)));
        assertThat(done).isEmpty();
        letAMinutePass();
        assertThat(done).containsExactly(WhenDone.QUIT);
    }

    @Test
    void doesNothingUnlessTheUserWantsIt() throws Exception {
        finishOne();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void staysWhereTheUserSaysSoInThatMinute() throws Exception {
        choose(WhenDone.SLEEP);
        finishOne();
        assertThat(queue.service.stay().get().end()).isNull();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void staysWhereNewWorkComes() throws Exception {
        choose(WhenDone.SHUT_DOWN);
        finishOne();
        UUID next = held("next");
        queue.awaitAll(Downloading.class, next);
        assertThat(planned()).isNull();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void followsAChangeOfMindInThatMinute() throws Exception {
        choose(WhenDone.SHUT_DOWN);
        finishOne();
        choose(WhenDone.NOTHING);
        assertThat(planned()).isNull();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void doesNotEndOverAListOnWhichNothingWaited() throws Exception {
        finishOne();
        choose(WhenDone.QUIT);
        restart();
        queue.service.whenAllDone(done::add);
        assertThat(planned()).isNull();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void isNotDoneWithWhatTheUserPauses() throws Exception {
        choose(WhenDone.SHUT_DOWN);
        UUID id = held("file");
        queue.awaitAll(Downloading.class, id);
        queue.service.pause(List.of(id)).get();
        assertThat(planned()).isNull();
        letAMinutePass();
        assertThat(done).isEmpty();
    }

    @Test
    void isDoneBesideWhatWasPausedBefore() throws Exception {
        UUID id = held("paused");
        queue.awaitAll(Downloading.class, id);
        queue.service.pause(List.of(id)).get();
        choose(WhenDone.SHUT_DOWN);
        finishOne();
        letAMinutePass();
        assertThat(done).containsExactly(WhenDone.SHUT_DOWN);
    }

    @Test
    void waitsForWhatThePausedQueueHolds() throws Exception {
        choose(WhenDone.QUIT);
        queue.service.pauseAll().get();
        queue.add(server.link("file"));
        letAMinutePass();
        assertThat(done).isEmpty();
    }
}
