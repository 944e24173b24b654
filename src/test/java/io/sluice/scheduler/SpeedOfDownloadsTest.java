package io.sluice.scheduler;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The speed limit of a download")
class SpeedOfDownloadsTest extends QueueFixture {
    private UUID addCrawling(String name) throws Exception {
        FetchOptions options = FetchOptions.NONE.withBytesPerSecond(1);
        return queue.service.add(List.of(new NewDownload(List.of(server.link(name)), null, null, Priority.DEFAULT,
                options))).get().getFirst().id();
    }

    @Test
    void isLiftedWhileItRuns() throws Exception {
        UUID id = addCrawling("a.bin");
        queue.awaitAll(Downloading.class, id);
        ActionResult result = queue.service.setSpeedLimit(List.of(id), FetchOptions.UNLIMITED).get();
        assertThat(result.done()).containsExactly(id);
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void holdsForOneDownloadAlone() throws Exception {
        UUID crawling = addCrawling("a.bin");
        UUID other = queue.add(server.link("b.bin"));
        queue.awaitAll(Completed.class, other);
        queue.awaitAll(Downloading.class, crawling);
    }

    @Test
    void isKeptOverARestart() throws Exception {
        UUID id = held("a.bin");
        queue.service.setSpeedLimit(List.of(id), 70_000).get();
        restart();
        assertThat(queue.find(id).request().options().bytesPerSecond()).isEqualTo(70_000);
    }

    @Test
    void meansNothingForWhatIsDone() throws Exception {
        UUID id = queue.add(server.link("a.bin"));
        queue.awaitAll(Completed.class, id);
        UUID nobody = UUID.randomUUID();
        ActionResult result = queue.service.setSpeedLimit(List.of(id, nobody), 1).get();
        assertThat(result.refused()).containsOnlyKeys(id);
        assertThat(result.unknown()).isEqualTo(Set.of(nobody));
    }
}
