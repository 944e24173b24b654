package io.sluice.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.DownloadIds;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.EveryState;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A session of aria2")
class Aria2SessionTest {
    private static final String LINK = "https://files.example/a.iso";

    private static Entry.Wanted only(String text) throws IOException {
        var read = Samples.read(text);
        assertThat(read.remarks()).isEmpty();
        return read.wanted().getFirst();
    }

    @Test
    void isWrittenAsAria2DoesItself() throws IOException {
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.LEFT_OUT,
                List.of(Samples.full(1, new Paused(PauseReason.USER)), Samples.plain(2, DownloadState.queued()))))
                .isEqualTo("""
                        https://files.example/a/b%20c.iso\thttp://mirror.example:8080/b%20c.iso
                         gid=8000000000000001
                         dir=/downloads
                         out=b c.iso
                         header=User-Agent: Mine/1 (é)
                         checksum=sha-256=a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
                         max-tries=1
                         split=5
                         max-connection-per-server=5
                         max-download-limit=70000
                         pause=true
                        https://files.example/a/b%20c.iso
                         gid=8000000000000002
                         dir=/downloads
                         max-tries=4
                        """);
    }

    @Test
    void holdsWhatIsNotFinishedAndWhatFailed() throws IOException {
        var done = new Completed(Path.of("/downloads/x"), 1, EveryState.NOW);
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.LEFT_OUT, List.of(Samples.plain(1, done),
                Samples.plain(2, new Cancelled(EveryState.NOW))))).isEmpty();
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.LEFT_OUT,
                List.of(Samples.plain(1, new Failed(new Failure.NeedsLink("h", 404), EveryState.NOW))))).isNotEmpty();
    }

    @Test
    void namesWhatIsLeftOutWithItsSecretsInAComment() throws IOException {
        var plain = Samples.plain(1, DownloadState.queued());
        var signed = plain.withRequest(plain.request().withLinks(List.of(URI.create(LINK + "?sig=5ecret"))));
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.LEFT_OUT, List.of(signed)))
                .isEqualTo("# Left out with its secrets: " + LINK + "\n");
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.INCLUDED, List.of(signed)))
                .contains(LINK + "?sig=5ecret\n");
    }

    @Test
    void hasNoLineThatTheNameOfAFolderSmuggledIn() throws IOException {
        var plain = Samples.plain(1, DownloadState.queued());
        var request = new DownloadRequest(plain.request().links(), Path.of("/a\n on-download-complete=rm"), null, 3,
                null,
                FetchOptions.NONE);
        assertThat(Samples.written(ListFormat.ARIA2, Secrets.INCLUDED, List.of(plain.withRequest(request))))
                .doesNotContain("on-download").contains("\n# Left out, since it holds a control character: dir\n");
    }

    @Test
    void givesEachDownloadOfABatchAGidOfItsOwn() {
        var ids = Stream.generate(() -> DownloadIds.next(EveryState.NOW)).limit(5_000).toList();
        assertThat(ids).extracting(Gid::of).doesNotHaveDuplicates();
        assertThat(ids).extracting(it -> Gid.of(Gid.id(Gid.of(it)))).isEqualTo(ids.stream().map(Gid::of).toList());
    }

    @Test
    void isReadWithItsOptions() throws IOException {
        var read = only("""
                # made by hand
                %s\thttp://mirror.example/other-name.iso\t
                 gid=00000000000000ff
                 dir=/somewhere/../else
                # in between
                 out=wished name.iso
                 header=X-A: b: c
                 header=Cookie: d=e
                 referer=https://page.example/
                 user-agent=Mine/1
                 checksum=sha-1=%s
                 max-connection-per-server=4
                 split=40
                 max-download-limit=2M
                 max-tries=5
                 pause=true
                 continue=true
                 bt-enable-lpd=true
                """.formatted(LINK, "b2".repeat(20)));
        assertThat(read.links()).extracting(URI::toString).containsExactly(LINK,
                "http://mirror.example/other-name.iso");
        assertThat(read.id()).isEqualTo(new UUID(0, 255));
        assertThat(read.folder()).isEqualTo(Path.of("/else"));
        assertThat(read.fileName()).isEqualTo("wished name.iso");
        assertThat(read.options().headers()).containsExactly(new RequestHeader("X-A", "b: c"),
                new RequestHeader("Cookie", "d=e"), new RequestHeader("Referer", "https://page.example/"),
                new RequestHeader("User-Agent", "Mine/1"));
        assertThat(read.options().checksum()).hasToString("sha-1=" + "b2".repeat(20));
        assertThat(read.options().connections()).isEqualTo(32);
        assertThat(read.options().bytesPerSecond()).isEqualTo(2 << 20);
        assertThat(read.maxRetries()).isEqualTo(4);
        assertThat(read.paused()).isTrue();
    }

    @Test
    void thatWasWrittenIsReadBack() throws IOException {
        var download = Samples.full(1, new Paused(PauseReason.USER));
        var read = only(Samples.written(ListFormat.ARIA2, Secrets.LEFT_OUT, List.of(download)));
        assertThat(read.links()).isEqualTo(download.request().links());
        assertThat(read.options()).isEqualTo(download.request().options());
        assertThat(read.folder()).isEqualTo(download.request().folder());
        assertThat(read.maxRetries()).isZero();
    }

    @Test
    void keepsALoginForTheFirstServerAlone() throws IOException {
        var read = only(LINK + "\thttp://mirror.example/a.iso\n http-user=me@home\n http-passwd=p w:/\n");
        assertThat(read.links()).extracting(URI::toString).containsExactly(
                "https://me%40home:p%20w%3A%2F@files.example/a.iso",
                "http://mirror.example/a.iso");
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 0", "99, 10"})
    void countsTriesWhereWeCountRetries(int tries, int retries) throws IOException {
        assertThat(only(LINK + "\n max-tries=" + tries + "\n").maxRetries()).isEqualTo(retries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dir=relative", "out=../a", "out=sub/a", "checksum=crc32=00", "header=none", "gid=1",
            "max-tries=many", "max-download-limit=fast", "split=x", "on-download-complete=/bin/sh", "load-cookies=/c"})
    void saysWhichOptionItCannotTakeOverAndTakesTheDownload(String option) throws IOException {
        var read = Samples.read(LINK + "\n " + option + "\n");
        assertThat(read.entries()).hasSize(1);
        assertThat(read.said()).containsExactly("2 OPTION");
        assertThat(read.remarks().getFirst().detail()).isEqualTo(option);
    }

    @Test
    void isNotFetchedAroundTheProxyThatItNames() throws IOException {
        var read = Samples
                .read(LINK + "\n all-proxy=http://proxy.example:1\n all-proxy-passwd=5ecret\n" + LINK + "2\n gid="
                        + "1".repeat(16) + "\n");
        assertThat(read.wanted()).extracting(it -> it.links().getFirst().toString()).containsExactly(LINK + "2");
        assertThat(read.said()).containsExactly("2 PROXY");
    }

    @Test
    void losesOtherSchemesAlone() throws IOException {
        var read = Samples.read("ftp://files.example/a.iso\t" + LINK + "\n dir=/d\nmagnet:?xt=urn:btih:1\n gid="
                + "2".repeat(16) + "\n");
        assertThat(read.wanted()).hasSize(1);
        assertThat(read.said()).containsExactly("1 SCHEME", "3 SCHEME");
    }
}
