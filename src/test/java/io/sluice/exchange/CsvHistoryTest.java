package io.sluice.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The history as a table")
class CsvHistoryTest {
    private static final String HEADER = "\uFEFFended_at,result,name,folder,bytes,seconds,link,priority,created_at,checksum,error\r\n";

    @Test
    void hasALineForEachThatIsOver() throws IOException {
        var end = Samples.NOW.plusSeconds(62);
        var done = Samples.full(1, new Completed(Path.of("/downloads/b \"c\", d.iso"), 4096, end));
        var failed = Samples.plain(2, new Failed(new Failure.NeedsLink("h", 404), end));
        String text = Samples.written(ListFormat.CSV, Secrets.LEFT_OUT,
                List.of(done, Samples.plain(3, DownloadState.queued()), failed, Samples.plain(4, new Cancelled(end))));
        assertThat(text).isEqualTo(HEADER
                + "2026-11-23T12:01:02.500Z,completed,\"b \"\"c\"\", d.iso\",/downloads,4096,60,"
                + "https://files.example/a/b%20c.iso,0,2026-11-23T12:00:00.500Z,sha-256=" + "a1".repeat(32) + ",\r\n"
                + "2026-11-23T12:01:02.500Z,failed,b c.iso,/downloads,0,,https://files.example/a/b%20c.iso,1,"
                + "2026-11-23T12:00:00.500Z,,needs_link\r\n"
                + "2026-11-23T12:01:02.500Z,cancelled,b c.iso,/downloads,0,,https://files.example/a/b%20c.iso,1,"
                + "2026-11-23T12:00:00.500Z,,\r\n");
    }

    @Test
    void hasItsHeadingsEvenWhereItIsEmpty() throws IOException {
        assertThat(Samples.written(ListFormat.CSV, Secrets.LEFT_OUT, List.of())).isEqualTo(HEADER);
    }

    @Test
    void neverShowsASecret() throws IOException {
        var plain = Samples.plain(1, new Cancelled(Samples.NOW));
        var signed = plain.withRequest(plain.request().withLinks(List.of(URI.create("https://u:pw@h/x?sig=5ecret"))));
        assertThat(Samples.written(ListFormat.CSV, Secrets.INCLUDED, List.of(signed))).doesNotContain("5ecret", "pw")
                .contains("https://h/x");
    }

    @Test
    void holdsNothingThatASpreadsheetComputes() throws IOException {
        var done = Samples.plain(1, new Completed(Path.of("/downloads/=HYPERLINK(1)"), 1, Samples.NOW));
        assertThat(Samples.written(ListFormat.CSV, Secrets.LEFT_OUT, List.of(done))).contains(",'=HYPERLINK(1),");
    }
}
