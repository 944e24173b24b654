package io.sluice.scheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.PauseReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The queue after a restart")
class RestartTest extends QueueFixture {
    @Test
    void goesOnWithWhatRanAndLeavesWhatWasPaused() throws Exception {
        UUID running = held("running");
        UUID paused = held("paused");
        queue.awaitAll(Downloading.class, running);
        queue.service.pause(List.of(paused)).get();
        restart();
        queue.awaitAll(Downloading.class, running);
        server.open("running");
        queue.awaitAll(Completed.class, running);
        assertThat(queue.state(paused)).isEqualTo(new Paused(PauseReason.USER));
    }

    @Test
    void keepsTheOrderAndTheGlobalPause() throws Exception {
        queue.service.pauseAll().get();
        UUID first = queue.add(server.link("first"));
        UUID second = queue.add(server.link("second"));
        queue.service.move(List.of(second), new Anchor.Before(first)).get();
        restart();
        List<Fact> facts = new ArrayList<>();
        try (Inbox inbox = queue.service.feed().subscribe()) {
            await().until(() -> inbox.drainTo(facts::add));
        }
        var snapshot = (Fact.Snapshot) facts.getFirst();
        assertThat(snapshot.downloads()).extracting(Download::id).containsExactly(second, first);
        assertThat(snapshot.status().paused()).isTrue();
    }

    @Test
    void leavesNothingBesideFilesThatWereFinishedJustBeforeHoweverMany() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(queue.add(server.link("file" + i)));
        }
        queue.awaitAll(Completed.class, all.toArray(UUID[]::new));
        restart();
        queue.settle();
        try (Stream<Path> there = Files.list(queue.downloads)) {
            assertThat(there).hasSize(all.size()).noneMatch(it -> it.toString().endsWith(".sluice"));
        }
    }

    @Test
    void comesBackToWhatWasBackingOff() throws Exception {
        server.refuse("busy", 1);
        UUID id = queue.add(server.link("busy"));
        queue.awaitAll(BackingOff.class, id);
        restart();
        queue.time.advance(Duration.ofSeconds(2));
        queue.awaitAll(Completed.class, id);
    }
}
