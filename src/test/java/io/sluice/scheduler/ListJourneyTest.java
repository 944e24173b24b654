package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sluice.exchange.ListFormat;
import io.sluice.exchange.Remark;
import io.sluice.exchange.Remark.Reason;
import io.sluice.exchange.Secrets;
import io.sluice.model.Anchor;
import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.RequestHeader;
import io.sluice.model.query.ListQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A list that goes from one program to another")
class ListJourneyTest extends QueueFixture {
    private static final String SUM = "sha-256=" + "b2".repeat(32);

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("list");
    }

    private void export(ListFormat format, Secrets secrets) throws Exception {
        queue.service.exchange().export(format, secrets, file, new Effort()).get();
    }

    private ImportReport take() throws Exception {
        return queue.service.exchange().take(ListSource.of(file), false, new Effort()).get();
    }

    private List<Download> listed() throws Exception {
        return queue.service.find(queue.service.list(ListQuery.PLAIN).get()).get();
    }

    /// Another program with nothing in its list, whose queue stands still; the files of the former stay.
    private void moveToAnotherProgram() throws Exception {
        queue.close();
        queue = new TestQueue(folder.resolve("other"), 2);
        queue.service.pauseAll().get();
    }

    private UUID add(NewDownload wish) throws Exception {
        return queue.service.add(List.of(wish)).get().getFirst().id();
    }

    /// Finished, failed, paused and waiting in three priorities, with every option.
    private List<UUID> everyKind() throws Exception {
        UUID finished = queue.add(server.link("finished"));
        UUID failed = add(new NewDownload(List.of(server.link("failed")), null, null, Priority.DEFAULT,
                FetchOptions.NONE.withChecksum(Checksum.parse(SUM))));
        queue.awaitAll(Completed.class, finished);
        queue.awaitAll(Failed.class, failed);
        queue.service.pauseAll().get();
        UUID paused = queue.add(URI.create("http://a.example/paused"), Priority.P2);
        queue.service.pause(List.of(paused)).get();
        var options = new FetchOptions(List.of(new RequestHeader("Cookie", "session=1")), Checksum.parse(SUM), 3,
                70_000);
        UUID mirrored = add(new NewDownload(List.of(URI.create("http://a.example/m?sig=1"),
                URI.create("http://b.example/m")), folder.resolve("else"), "my name", Priority.P0, options));
        UUID waits = queue.add(URI.create("http://a.example/waits"));
        UUID first = queue.add(URI.create("http://a.example/first"));
        queue.service.move(List.of(first), new Anchor.FirstOf(Priority.DEFAULT)).get();
        return List.of(mirrored, first, waits, paused, failed, finished);
    }

    @Test
    void arrivesWithItsOrderItsStatesAndItsOptions() throws Exception {
        List<UUID> all = everyKind();
        List<Download> before = listed();
        export(ListFormat.JSON, Secrets.INCLUDED);
        moveToAnotherProgram();

        ImportReport report = take();

        assertThat(report.remarks()).isEmpty();
        assertThat(report.added()).isEqualTo(all.size());
        assertThat(listed()).usingRecursiveComparison().ignoringFields("place.position")
                .isEqualTo(before);
        assertThat(queue.state(all.get(3))).isInstanceOf(Paused.class);
    }

    @Test
    void isNotThereTwiceWhenItsFileIsTakenTwice() throws Exception {
        int all = everyKind().size();
        for (ListFormat format : List.of(ListFormat.JSON, ListFormat.ARIA2)) {
            export(format, Secrets.INCLUDED);
            assertThat(take().added()).as("%s into the list it came from", format).isZero();
        }
        export(ListFormat.ARIA2, Secrets.INCLUDED);
        moveToAnotherProgram();
        long unfinished = take().added();
        assertThat(unfinished).isEqualTo(all - 1);
        assertThat(take().added()).isZero();
        assertThat(listed()).hasSize(all - 1);
    }

    @Test
    void writesOverNoFileThatLiesThereAlready() throws Exception {
        UUID id = held("f");
        queue.awaitAll(Downloading.class, id);
        queue.service.pauseAll().get();
        queue.awaitAll(Queued.class, id);
        export(ListFormat.JSON, Secrets.LEFT_OUT);
        Path downloads = queue.downloads;
        moveToAnotherProgram();
        try (var parts = Files.newDirectoryStream(downloads)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        }
        Files.writeString(downloads.resolve("f"), "mine");
        server.open("f");
        take();
        queue.service.resumeAll().get();
        queue.awaitAll(Completed.class, id);
        assertThat(downloads.resolve("f")).hasContent("mine");
        assertThat(((Completed) queue.state(id)).file()).hasBinaryContent(GatedServer.body("f"));
    }

    @Test
    void losesItsBrokenEntriesAloneAndNamesTheirLines() throws Exception {
        queue.service.pauseAll().get();
        for (String name : List.of("a", "b", "c")) {
            queue.add(URI.create("http://a.example/" + name));
        }
        export(ListFormat.JSON, Secrets.LEFT_OUT);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, lines.get(2).replace("\"max_retries\":3", "\"max_retries\":-3"));
        Files.write(file, lines);
        moveToAnotherProgram();
        ImportReport report = take();
        assertThat(report.remarks()).extracting(Remark::line).containsExactly(3L);
        assertThat(report.remarks()).extracting(Remark::reason).containsExactly(Reason.NO_DOWNLOAD);
        assertThat(listed()).extracting(it -> it.request().links().getFirst().getPath()).containsExactly("/a", "/c");
    }

    @Test
    void letsTheSchedulerAnswerOthersMeanwhileHoweverLongItIs() throws Exception {
        queue.service.pauseAll().get();
        int parts = 100;
        Files.writeString(file, IntStream.range(0, parts * ListImport.A_PART)
                .mapToObj(i -> "http://a.example/" + i).collect(Collectors.joining("\n")));
        CompletableFuture<ImportReport> importing = queue.service.exchange().take(ListSource.of(file), false,
                new Effort());
        int answers = 0;
        while (!importing.isDone()) {
            queue.settle();
            answers++;
        }
        assertThat(importing.get().added()).isEqualTo(parts * (long) ListImport.A_PART);
        assertThat(answers).as("one between two parts").isGreaterThanOrEqualTo(parts - 1);
    }
}
