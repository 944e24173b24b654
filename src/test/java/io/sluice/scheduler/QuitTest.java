package io.sluice.scheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The queue at the end of the program")
class QuitTest extends QueueFixture {
    private List<String> files() throws Exception {
        try (Stream<Path> there = Files.list(queue.downloads)) {
            return there.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void leavesNothingBesideAFileThatWasFinishedJustBefore() throws Exception {
        UUID done = queue.add(server.link("done"));
        queue.awaitAll(Completed.class, done);
        assertThat(files()).as("the list may not have it on the disk yet").contains("done.part.sluice");
        queue.close();
        assertThat(files()).containsExactly("done");
        queue = new TestQueue(folder, 2);
        assertThat(queue.state(done)).isInstanceOf(Completed.class);
    }

    @Test
    void keepsWhatIsBesideAFileThatGoesOnLater() throws Exception {
        UUID running = held("bigrunning");
        queue.awaitAll(Downloading.class, running);
        queue.close();
        assertThat(files()).contains("bigrunning.part", "bigrunning.part.sluice");
        queue = new TestQueue(folder, 2);
    }
}
