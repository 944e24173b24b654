package io.sluice.scheduler;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.settings.HistorySettings;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The history")
class HistoryTest extends QueueFixture {
    private UUID finished(String name) throws Exception {
        UUID id = queue.add(server.link(name));
        queue.awaitAll(Completed.class, id);
        queue.time.advance(Duration.ofSeconds(5));
        return id;
    }

    private void keep(int days, int number) {
        queue.settings.change(all -> all.withHistory(new HistorySettings(days, number)));
    }

    private List<UUID> listed() throws Exception {
        return queue.service.settled(null, 100).get().stream().map(Download::id).toList();
    }

    @Test
    void isKeptForEverWhereNobodySaysOtherwise() throws Exception {
        UUID id = finished("f");
        queue.time.advance(Duration.ofDays(4_000));
        queue.settle();
        assertThat(listed()).containsExactly(id);
    }

    @Test
    void losesWhatIsOlderThanTheDaysAndItsFileStays() throws Exception {
        keep(2, HistorySettings.FOR_EVER);
        UUID old = finished("old");
        queue.time.advance(Duration.ofDays(1));
        UUID fresh = finished("fresh");
        queue.settle();
        assertThat(listed()).containsExactly(fresh, old);
        queue.time.advance(Duration.ofDays(1).plusHours(1));
        await().until(() -> listed().equals(List.of(fresh)));
        assertThat(queue.downloads.resolve("old")).exists();
    }

    @Test
    void keepsTheLastThatEndedWhereItHasANumberAndDoesSoAtOnce() throws Exception {
        finished("a");
        UUID b = finished("b");
        UUID c = finished("c");
        keep(HistorySettings.FOR_EVER, 2);
        await().until(() -> listed().equals(List.of(c, b)));
    }

    @Test
    void losesInSlicesWhatAStartFindsTooManyAndTellsOfEach() throws Exception {
        queue.service.pauseAll().get();
        List<UUID> over = queue.service.add(IntStream.range(0, 1_200)
                .mapToObj(i -> NewDownload.of(URI.create("http://files.example/" + i))).toList()).get().stream()
                .map(Download::id).toList();
        queue.service.cancel(over).get();
        queue.close();
        SettingsStore.open(folder.resolve("settings.json"), Map.of(), queue.downloads)
                .change(all -> all.withHistory(new HistorySettings(HistorySettings.FOR_EVER, 100)));
        queue = new TestQueue(folder, 2);
        List<Set<UUID>> told = new ArrayList<>();
        try (Inbox inbox = queue.service.feed().subscribe()) {
            queue.settle();
            assertThat(inbox.drainTo(_ -> {
            })).isTrue();
            queue.time.advance(History.FIRST_AFTER);
            await().until(() -> queue.service.settled(null, 1_000).get().size() == 100);
            inbox.drainTo(fact -> {
                if (fact instanceof Fact.Removed(var ids)) {
                    told.add(Set.copyOf(ids));
                }
            });
        }
        assertThat(told).extracting(Set::size).containsExactly(500, 500, 100);
        restart();
        assertThat(told.stream().flatMap(Set::stream)).doesNotContainAnyElementsOf(listed()).doesNotHaveDuplicates();
        assertThat(queue.service.settled(null, 1_000).get()).hasSize(100);
    }

    @Test
    void neverLosesWhatIsNotOver() throws Exception {
        UUID held = held("held");
        keep(1, 1);
        queue.time.advance(Duration.ofDays(9));
        queue.settle();
        assertThat(queue.find(held).id()).isEqualTo(held);
    }
}
