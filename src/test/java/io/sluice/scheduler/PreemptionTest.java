package io.sluice.scheduler;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A waiting P0")
class PreemptionTest extends QueueFixture {
    @Test
    void takesTheSlotOfALessUrgentOneWhichComesBackFirstWithItsBytes() throws Exception {
        UUID first = held("first", Priority.P1);
        UUID second = held("second", Priority.P2);
        queue.awaitAll(Downloading.class, first, second);
        UUID later = queue.add(server.link("later"), Priority.P2);
        queue.service.move(List.of(later), new Anchor.Before(second)).get();
        UUID urgent = held("urgent", Priority.P0);
        queue.awaitAll(Downloading.class, urgent);
        assertThat(queue.state(second)).isEqualTo(new Queued(1, true));
        assertThat(queue.state(first)).isInstanceOf(Downloading.class);
        server.open("second");
        server.open("urgent");
        queue.awaitAll(Completed.class, urgent, second, later);
        assertThat(server.askedFirst()).containsExactly("first", "second", "urgent", "later");
        assertThat(queue.downloads.resolve("second")).hasBinaryContent(GatedServer.body("second"));
        server.open("first");
    }

    @Test
    void waitsWhereTheUserWantsNobodyStopped() throws Exception {
        queue.settings.change(all -> all.withQueue(all.queue().withFairness(
                all.queue().fairness().withPreempts(false))));
        UUID first = held("first", Priority.P2);
        UUID second = held("second", Priority.P2);
        queue.awaitAll(Downloading.class, first, second);
        UUID urgent = queue.add(server.link("urgent"), Priority.P0);
        queue.settle();
        assertThat(queue.state(urgent)).isEqualTo(new Queued(1));
        server.open("first");
        queue.awaitAll(Completed.class, first, urgent);
    }

    @Test
    void doesNotTakeItFromAnotherP0() throws Exception {
        UUID first = held("first", Priority.P0);
        UUID second = held("second", Priority.P0);
        queue.awaitAll(Downloading.class, first, second);
        UUID urgent = queue.add(server.link("urgent"), Priority.P0);
        queue.settle();
        assertThat(queue.state(urgent)).isEqualTo(new Queued(1));
    }

    @Test
    void andNoMoreThanFourOfAHostRunUnlessTheUserSaysSo() throws Exception {
        queue.atOnce(6, WhenLowered.LET_FINISH);
        UUID[] ids = new UUID[5];
        for (int i = 0; i < 5; i++) {
            ids[i] = held("f" + i);
        }
        UUID elsewhere = queue.add(URI.create(server.link("g").toString().replace("127.0.0.1", "localhost")));
        queue.awaitAll(Completed.class, elsewhere);
        queue.awaitAll(Downloading.class, ids[0], ids[1], ids[2], ids[3]);
        assertThat(queue.state(ids[4])).isEqualTo(new Queued(1));
        queue.settings.change(all -> all.withQueue(all.queue().withFairness(all.queue().fairness().withPerHost(5))));
        queue.awaitAll(Downloading.class, ids);
    }
}
