package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What is not over is read")
class UnsettledDownloadsTest {
    private static final List<DownloadState> STATES = List.of(DownloadState.queued(), new Queued(2),
            new Paused(PauseReason.USER), new Downloading(1), new Cancelled(TestStore.NOON));
    @TempDir
    Path folder;
    private TestStore test;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        for (Priority priority : Priority.values()) {
            List<Download> added = test.append(priority, 3 * STATES.size());
            for (int i = 0; i < added.size(); i++) {
                test.store.save(List.of(added.get(i).withState(STATES.get(i % STATES.size()))), Durability.SOON);
            }
        }
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<Download> inPartsOf(int most) {
        List<Download> all = new ArrayList<>();
        for (List<Download> part = test.store.unsettled(null, most); !part.isEmpty(); part = test.store
                .unsettled(part.getLast(), most)) {
            all.addAll(part);
        }
        return all;
    }

    @ParameterizedTest(name = "in parts of {0}, without losing or repeating one")
    @ValueSource(ints = {1, 2, 3, 5, 36, 1_000})
    void inParts(int most) {
        assertThat(inPartsOf(most)).containsExactlyInAnyOrderElementsOf(test.store.unsettled());
        assertThat(test.store.unsettled(null, most)).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void inPartsAlsoWhereSeveralStandAtTheSamePosition() {
        List<Download> added = test.append(Priority.P1, 6);
        Place place = added.getFirst().place();
        added.forEach(it -> test.store.place(Map.of(it.id(), place)));

        assertThat(inPartsOf(2)).containsExactlyInAnyOrderElementsOf(test.store.unsettled());
    }

    @Test
    void inPartsThatGoOnWhereTheLastOneWasRemoved() {
        List<Download> part = test.store.unsettled(null, 5);
        test.store.remove(List.of(part.getLast().id()));
        List<Download> rest = new ArrayList<>(test.store.unsettled());
        rest.removeAll(part);

        assertThat(test.store.unsettled(part.getLast(), 1_000)).containsExactlyInAnyOrderElementsOf(rest);
    }

    @Test
    void whereAFailureOfOneKindIsInItsWay() {
        List<Download> added = test.append(Priority.P1, 2);
        Path disk = Path.of("/disk");
        Download full = added.getFirst().withState(new Paused(new PauseReason.Blocked(new Failure.DiskFull(disk, 7))));
        Download locked = added.getLast().withState(new Paused(new PauseReason.Blocked(new Failure.NotWritable(disk))));
        test.store.save(List.of(full, locked), Durability.SOON);

        assertThat(test.store.blockedBy(Failure.DiskFull.class)).containsExactly(full);
        assertThat(test.store.blockedBy(Failure.NotWritable.class)).containsExactly(locked);
    }

    @Test
    void fromTheFrontOfTheQueue() {
        assertThat(test.store.firstUnsettled(7)).isEqualTo(test.store.unsettled().subList(0, 7));
        assertThat(test.store.firstUnsettled(1_000)).isEqualTo(test.store.unsettled());
    }
}
