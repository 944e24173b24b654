package io.sluice.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Failure;
import io.sluice.model.JobNote;
import io.sluice.model.LogFact;
import io.sluice.model.LogLine;
import io.sluice.model.PastEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Of a download is known")
class DownloadDetailsTest {
    @TempDir
    private Path folder;
    private GatedServer server;
    private TestQueue queue;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        queue = new TestQueue(folder, 2);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        queue.close();
    }

    private List<DownloadEvent> history(UUID id) throws Exception {
        return queue.service.details().history(id).get().stream().map(PastEvent::event).toList();
    }

    private DownloadEvent finished(UUID id) {
        var done = (Completed) queue.state(id);
        return new DownloadEvent.Finished(done.file(), done.bytes());
    }

    @Test
    void whichAttemptsBrokeAndWhy() throws Exception {
        server.refuse("one", 1);
        UUID id = queue.add(server.link("one"));
        queue.awaitAll(BackingOff.class, id);
        queue.time.advance(Duration.ofSeconds(1));
        queue.awaitAll(Completed.class, id);
        assertThat(history(id)).hasSize(4).startsWith(new DownloadEvent.Started(1))
                .endsWith(new DownloadEvent.Started(2), finished(id));
        assertThat(history(id).get(1)).isInstanceOfSatisfying(DownloadEvent.Broke.class,
                it -> assertThat(it.cause()).isEqualTo(new Failure.Busy("127.0.0.1", 503, Duration.ZERO)));
    }

    @Test
    void whatTheUserDidAndWhatAnEndOfTheProgramInterrupted() throws Exception {
        server.hold("one");
        UUID id = queue.add(server.link("one"));
        queue.awaitAll(Downloading.class, id);
        queue.service.pause(List.of(id)).get();
        queue.service.resume(List.of(id)).get();
        queue.awaitAll(Downloading.class, id);
        queue.service.replaceLink(id, server.link("one?from=elsewhere")).get();
        queue.awaitAll(Downloading.class, id);
        queue.close();
        queue = new TestQueue(folder, 2);
        assertThat(history(id)).startsWith(new DownloadEvent.Started(1), new DownloadEvent.PausedByUser(),
                new DownloadEvent.ResumedByUser(), new DownloadEvent.Started(1), new DownloadEvent.LinkChanged(),
                new DownloadEvent.Stopped(), new DownloadEvent.Started(1), new DownloadEvent.Stopped());
    }

    @Test
    void whenItBeganAndEndedAlsoWhereThatWasOneMoment() throws Exception {
        UUID id = queue.add(server.link("one"));
        queue.awaitAll(Completed.class, id);
        assertThat(history(id)).containsExactly(new DownloadEvent.Started(1), finished(id));
    }

    @Test
    void nothingWhereThereIsNoSuchDownload() throws Exception {
        assertThat(history(UUID.randomUUID())).isEmpty();
    }

    @Test
    void inTheLogWhatItsJobDid() throws Exception {
        UUID id = queue.add(server.link("one"));
        queue.awaitAll(Completed.class, id);
        queue.settle();
        List<LogFact> log = queue.service.feed().log(id).stream().map(LogLine::fact).toList();
        assertThat(log).containsExactlyInAnyOrder(new DownloadEvent.Started(1),
                new JobNote.Answered("127.0.0.1", 206, GatedServer.SIZE, true),
                new JobNote.LastByteWritten(GatedServer.SIZE), finished(id));
    }

    @Test
    void ofTheLogNoMoreThanTheLastLines() {
        var logs = new DownloadLogs();
        UUID id = UUID.randomUUID();
        for (int line = 0; line < 300; line++) {
            logs.add(id, new LogLine(queue.time.instant(), new DownloadEvent.Started(line)));
        }
        assertThat(logs.of(id)).hasSize(200).last().extracting(LogLine::fact).isEqualTo(new DownloadEvent.Started(299));
        for (int other = 0; other < 256; other++) {
            logs.add(UUID.randomUUID(), new LogLine(queue.time.instant(), new DownloadEvent.Stopped()));
        }
        assertThat(logs.of(id)).isEmpty();
    }
}
