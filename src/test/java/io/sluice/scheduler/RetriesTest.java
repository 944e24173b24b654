package io.sluice.scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Where many downloads of one host back off")
class RetriesTest extends QueueFixture {
    private List<UUID> refused(int number) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            server.refuse("f" + i, 1);
            ids.add(queue.add(server.link("f" + i)));
        }
        queue.awaitAll(BackingOff.class, ids.toArray(UUID[]::new));
        return ids;
    }

    private List<Duration> waits(List<UUID> ids) {
        return ids.stream().map(id -> ((BackingOff) queue.state(id)).until())
                .map(until -> Duration.between(queue.time.instant(), until)).sorted().toList();
    }

    @Test
    void theFirstOnesComeBackAfterOneSecondAndTheOthersOneAfterTheOther() throws Exception {
        assertThat(waits(refused(6))).extracting(Duration::toMillis).containsExactly(1000L, 1000L, 1000L, 1100L, 1200L,
                1300L);
    }

    @Test
    void allOfThemComeBackAndNobodyWaitsForThemAfterwards() throws Exception {
        List<UUID> ids = refused(6);
        queue.time.advance(Duration.ofSeconds(2));
        queue.awaitAll(Completed.class, ids.toArray(UUID[]::new));
        assertThat(waits(refused(1))).extracting(Duration::toMillis).containsExactly(1000L);
    }
}
