package io.sluice.scheduler;

import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A search of the list")
class SearchTest extends QueueFixture {
    @Test
    void answersWhatWaitsBeforeWhatIsOverAndCountsAll() throws Exception {
        UUID done = queue.add(server.link("episode-1.mp3"));
        queue.awaitAll(Completed.class, done);
        queue.service.pauseAll().get();
        UUID waiting = queue.add(server.link("episode-2.mp3"));
        queue.add(server.link("film.iso"));

        assertThat(ids(queue.service.search("EPISODE", 10).get())).containsExactly(waiting, done);
        SearchResult one = queue.service.search("episode", 1).get();
        assertThat(ids(one)).containsExactly(waiting);
        assertThat(one.total()).isEqualTo(2);
    }

    private static List<UUID> ids(SearchResult result) {
        return result.first().stream().map(Download::id).toList();
    }
}
