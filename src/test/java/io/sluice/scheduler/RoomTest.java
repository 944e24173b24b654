package io.sluice.scheduler;

import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Obstacles.Shortage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A download that does not fit on its disk")
class RoomTest extends QueueFixture {
    private static final long HALF = GatedServer.SIZE / 2;

    private List<Shortage> shortages() throws Exception {
        return queue.service.resumeAll().get().obstacles().shortages();
    }

    private void awaitShortage(long free) {
        await().until(() -> shortages().equals(List.of(new Shortage(queue.downloads, free, false))));
    }

    private UUID half(String name) throws Exception {
        UUID id = held(name);
        queue.awaitAll(Downloading.class, id);
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(it -> it.keptBytes() == HALF));
        return id;
    }

    private void look() throws Exception {
        queue.time.advance(DiskWatch.LOOK_EVERY);
        queue.settle();
    }

    @Test
    void waitsInItsPlaceWithTheRoomAsReasonAndGoesOnByItself() throws Exception {
        queue.volumes.room(HALF);
        UUID id = queue.add(server.link("a"));
        awaitShortage(HALF);
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        assertThat(queue.find(id).content().totalBytes()).isEqualTo(GatedServer.SIZE);
        queue.volumes.room(GatedServer.SIZE);
        look();
        queue.awaitAll(Completed.class, id);
        assertThat(shortages()).isEmpty();
        assertThat(queue.downloads.resolve("a")).hasBinaryContent(GatedServer.body("a"));
    }

    @Test
    void isNotAskedForAgainBeforeThereIsRoom() throws Exception {
        queue.volumes.room(HALF);
        queue.add(server.link("a"));
        awaitShortage(HALF);
        look();
        look();
        assertThat(server.asked()).containsExactly("a");
    }

    @Test
    void countsWhatRunningOnesStillNeedAndStartsWhenTheyHaveFinished() throws Exception {
        half("running");
        queue.volumes.room(GatedServer.SIZE + HALF - 1);
        UUID second = queue.add(server.link("second"));
        awaitShortage(GatedServer.SIZE - 1);
        assertThat(queue.state(second)).isEqualTo(new Queued(1));
        server.open("running");
        queue.awaitAll(Completed.class, second);
    }

    @Test
    void fitsExactlyBesideWhatRunningOnesStillNeed() throws Exception {
        half("running");
        queue.volumes.room(GatedServer.SIZE + HALF);
        queue.awaitAll(Completed.class, queue.add(server.link("second")));
    }

    @Test
    void getsTheRoomOfOneThatIsRemovedAtOnce() throws Exception {
        UUID running = half("running");
        queue.volumes.room(GatedServer.SIZE + HALF - 1);
        UUID second = queue.add(server.link("second"));
        awaitShortage(GatedServer.SIZE - 1);
        queue.service.remove(List.of(running)).get();
        queue.awaitAll(Completed.class, second);
    }

    @Test
    void leavesTheDisksInPeaceOnceItIsGone() throws Exception {
        queue.volumes.room(HALF);
        UUID id = queue.add(server.link("a"));
        awaitShortage(HALF);
        queue.service.remove(List.of(id)).get();
        look();
        look(); // the first backup of the list is over, too
        assertThat(shortages()).isEmpty();
        assertThat(queue.time.pending().stream().filter(it -> it.compareTo(DiskWatch.LOOK_EVERY) <= 0)).isEmpty();
    }
}
