package io.sluice.scheduler;

import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.ListQuery;
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

        assertThat(ids(queue.service.search(of("EPISODE"), 10).get())).containsExactly(waiting, done);
        SearchResult one = queue.service.search(of("episode"), 1).get();
        assertThat(ids(one)).containsExactly(waiting);
        assertThat(one.total()).isEqualTo(2);
        assertThat(queue.service.list(of("episode")).get()).containsExactly(waiting, done);
        assertThat(queue.service.find(List.of(done, UUID.randomUUID(), waiting)).get()).extracting(Download::id)
                .containsExactly(done, waiting);
    }

    private static ListQuery of(String text) {
        return ListQuery.PLAIN.withFilter(FilterText.parse(text).filter());
    }

    private static List<UUID> ids(SearchResult result) {
        return result.first().stream().map(Download::id).toList();
    }
}
