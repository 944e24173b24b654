package io.sluice.scheduler;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the requirement document asks for and no other test holds; `docs/queue-tests.md` has the whole table.
@DisplayName("As the requirement asks,")
class RequirementTest extends QueueFixture {
    private List<UUID> addAll(int number, Priority priority) throws Exception {
        List<NewDownload> wishes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            wishes.add(new NewDownload(List.of(server.link("f" + i)), null, null, priority, FetchOptions.NONE));
        }
        return queue.service.add(wishes).get().stream().map(Download::id).toList();
    }

    @Test
    void aDownloadWithoutAPriorityIsP1() throws Exception {
        queue.service.pauseAll().get();
        UUID id = queue.service.add(List.of(NewDownload.of(server.link("f")))).get().getFirst().id();
        assertThat(queue.find(id).place().priority()).isEqualTo(Priority.P1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 10})
    void aPriorityOutsideZeroToTwoIsRefused(int level) {
        assertThatThrownBy(() -> Priority.of(level)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0, 1 or 2");
    }

    @Test
    void withoutThePriorityQueueTheFirstComeIsTheFirstServed() throws Exception {
        queue.settings.change(all -> all.withQueue(all.queue().withByPriority(false)));
        queue.atOnce(1, WhenLowered.LET_FINISH);
        queue.settings.change(all -> all.withQueue(all.queue().withByPriority(false)));
        UUID running = held("running", Priority.P2);
        queue.awaitAll(Downloading.class, running);
        UUID low = queue.add(server.link("low"), Priority.P2);
        queue.time.advance(Duration.ofMillis(1));
        UUID urgent = queue.add(server.link("urgent"), Priority.P0);
        queue.settle();
        assertThat(queue.state(running)).isInstanceOf(Downloading.class);
        server.open("running");
        queue.awaitAll(Completed.class, running, low, urgent);
        assertThat(server.askedFirst()).containsExactly("running", "low", "urgent");
    }

    @Test
    void theNumberOfRetriesIsASettingForDownloadsAddedFromThenOn() throws Exception {
        queue.settings.change(all -> all.withQueue(all.queue().withMaxRetries(1)));
        server.refuse("busy", 9);
        UUID id = queue.add(server.link("busy"));
        queue.awaitAll(BackingOff.class, id);
        queue.time.advance(Duration.ofSeconds(1));
        queue.awaitAll(Failed.class, id);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aBatchIsQueuedInItsOrderWithOnePriority() throws Exception {
        queue.service.pauseAll().get();
        List<UUID> ids = addAll(5, Priority.P2);
        assertThat(ids).hasSize(5).allSatisfy(id -> {
            assertThat(queue.state(id)).isEqualTo(new Queued(1));
            assertThat(queue.find(id).place().priority()).isEqualTo(Priority.P2);
        });
        assertThat(ids.stream().sorted((one, other) -> queue.find(one).place().compareTo(queue.find(other).place())))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void oneBadLinkOfABatchQueuesNothing() throws Exception {
        assertThatThrownBy(() -> queue.service.add(List.of(NewDownload.of(server.link("good")),
                NewDownload.of(URI.create("ftp://example.org/bad"))))).isInstanceOf(IllegalArgumentException.class);
        assertThat(queue.service.resumeAll().get().counts()).isEqualTo(QueueStatus.Counts.NONE);
    }

    @Test
    void aBatchIsCancelledWholeWhetherItRunsOrWaits() throws Exception {
        server.hold("f0");
        server.hold("f1");
        List<UUID> ids = addAll(5, Priority.P1);
        queue.awaitAll(Downloading.class, ids.get(0), ids.get(1));
        assertThat(queue.service.cancel(ids).get().done()).containsExactlyInAnyOrderElementsOf(ids);
        queue.awaitAll(Cancelled.class, ids.toArray(UUID[]::new));
    }

    @Test
    void pausingSeveralThatRunStopsEachAndStartsTheNext() throws Exception {
        List<UUID> running = List.of(held("a"), held("b"));
        queue.awaitAll(Downloading.class, running.toArray(UUID[]::new));
        List<UUID> waiting = List.of(held("c"), held("d"));
        queue.service.pause(running).get();
        queue.awaitAll(Paused.class, running.toArray(UUID[]::new));
        queue.awaitAll(Downloading.class, waiting.toArray(UUID[]::new));
        queue.service.resume(running).get();
        waiting.forEach(id -> server.open(id.equals(waiting.getFirst()) ? "c" : "d"));
        server.open("a");
        server.open("b");
        queue.awaitAll(Completed.class, running.toArray(UUID[]::new));
    }
}
