package io.sluice.scheduler;

import java.time.Duration;
import java.util.UUID;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A queue that drains")
class DrainTest extends QueueFixture {
    private void drain() throws Exception {
        assertThat(queue.service.switchTo(QueueMode.DRAINING).get().paused()).isTrue();
    }

    @Test
    void letsWhatRunsEndAndStartsNothing() throws Exception {
        UUID running = held("running");
        held("other");
        UUID waiting = queue.add(server.link("waiting"));
        queue.awaitAll(Downloading.class, running);
        drain();
        UUID urgent = queue.add(server.link("urgent"), Priority.P0);
        server.open("running");
        queue.awaitAll(Completed.class, running);
        queue.settle();
        assertThat(queue.state(waiting)).isInstanceOf(Queued.class);
        assertThat(queue.state(urgent)).isInstanceOf(Queued.class);
        queue.service.resumeAll().get();
        queue.awaitAll(Completed.class, waiting, urgent);
    }

    @Test
    void triesAgainWhatHadBegun() throws Exception {
        server.refuse("busy", 1);
        UUID id = queue.add(server.link("busy"));
        queue.awaitAll(BackingOff.class, id);
        drain();
        queue.time.advance(Duration.ofSeconds(2));
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void goesOnWithWhatRanAfterARestart() throws Exception {
        UUID running = held("running");
        queue.awaitAll(Downloading.class, running);
        drain();
        UUID waiting = queue.add(server.link("waiting"));
        restart();
        queue.awaitAll(Downloading.class, running);
        assertThat(queue.service.queue().get().mode()).isEqualTo(QueueMode.DRAINING);
        server.open("running");
        queue.awaitAll(Completed.class, running);
        queue.settle();
        assertThat(queue.state(waiting)).isInstanceOf(Queued.class);
    }

    @Test
    void stopsWhatRunsWhereTheUserThenPausesAll() throws Exception {
        UUID running = held("running");
        queue.awaitAll(Downloading.class, running);
        drain();
        queue.service.pauseAll().get();
        queue.awaitAll(Queued.class, running);
        drain();
        queue.settle();
        assertThat(queue.state(running)).isInstanceOf(Queued.class);
    }
}
