package io.sluice.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.api.CliFixture;
import io.sluice.model.DownloadState.Completed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A command")
class CliTest extends CliFixture {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @BeforeEach
    void hold() {
        run("pause", "--all");
    }

    @Test
    void addsDownloadsAndListsThem() {
        assertThat(run("add", "--priority", "0", server().link("a.bin").toString(), server().link("b.bin").toString())
                .lines()).hasSize(2).first().asString().startsWith("Added “a.bin”: ");

        List<String> list = run("list").lines();
        assertThat(list).hasSize(3).first().asString().contains("STATUS", "NAME");
        assertThat(list.get(1)).contains("waiting", "P0").endsWith("a.bin");
        assertThat(run("list", "--search", "b.bin").lines()).hasSize(2);
        assertThat(run("list", "--limit", "1").out()).contains("There is 1 more.");
        assertThat(run("list", "--status", "failed").out()).contains("There are none.");
    }

    @Test
    void givesADownloadItsNameFolderHeadersAndChecksum() {
        String sum = "sha-256=" + "0".repeat(64);
        Said said = run("add", "--name", "c.bin", "--dir", "sub", "--header", "X-Key: k", "--checksum", sum, "--later",
                "--json", server().link("a.bin").toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"file_name\":\"c.bin\"", folder().resolve("sub/c.bin").toString(), sum,
                "\"status\":\"paused\"").endsWith("\"total\":1}\n");
    }

    @Test
    void saysWhatIsInTheListAlreadyAndAddsTheRest() {
        put("a.bin");
        Said said = run("add", server().link("a.bin").toString(), server().link("b.bin").toString());
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.err()).contains("a.bin” was not added", "in the list already", "--duplicate add");
        assertThat(said.out()).contains("Added “b.bin”");
        assertThat(run("add", "--duplicate", "existing", server().link("a.bin").toString()).code()).isZero();
        assertThat(run("list").lines()).hasSize(3);
    }

    @Test
    void pausesResumesCancelsRetriesAndRemoves() {
        String id = put("a.bin");
        assertThat(run("pause", id).out()).isEqualTo("Paused: 1.\n");
        assertThat(run("resume", "--status", "paused").out()).isEqualTo("Resumed: 1.\n");
        assertThat(run("cancel", "--all").out()).isEqualTo("Cancelled: 1.\n");
        Said paused = run("pause", id);
        assertThat(paused.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(paused.err()).contains(id, "cancelled");
        assertThat(run("retry", id).out()).isEqualTo("To be tried again: 1.\n");
        assertThat(run("remove", id).out()).isEqualTo("Removed from the list: 1.\n");
        assertThat(run("remove", id).err()).contains("no such download");
        assertThat(run("status").out()).contains("All is paused.", "waiting: 0");
        assertThat(run("resume", "--all").out()).contains("goes on");
        assertThat(run("status").out()).doesNotContain("All is paused.");
    }

    @Test
    void removesFinishedDownloadsWithTheirFiles() {
        run("resume", "--all");
        String id = put("a.bin");
        queue().awaitAll(Completed.class, UUID.fromString(id));
        Path file = queue().downloads.resolve("a.bin");
        assertThat(file).exists();
        assertThat(run("remove", "--files", id).out()).isEqualTo("Removed with their files: 1.\n");
        assertThat(file).doesNotExist();
        assertThat(run("list", "--status", "completed").out()).contains("There are none.");
    }

    @Test
    void letsTheQueueRunDry() {
        assertThat(run("pause", "--all", "--drain").out()).startsWith("Nothing starts any more; what runs comes");
        assertThat(run("status").out()).contains("what had begun comes to its end").doesNotContain("All is paused.");
        assertThat(run("status", "--json").out()).contains("\"draining\":true");
    }

    @Test
    void movesSeveralDownloadsTogether() {
        String a = put("a.bin");
        String b = put("b.bin");
        String c = put("c.bin");
        assertThat(run("move", b, c, "--before", a).code()).isZero();
        assertThat(order()).containsExactly(b, c, a);
        assertThat(run("move", a, "--to", "1").code()).isZero();
        assertThat(order()).containsExactly(a, b, c);
        assertThat(run("move", c, "--priority", "0").out()).isEqualTo("Of priority 0 now: 1.\n");
        assertThat(order()).containsExactly(c, a, b);
        assertThat(run("move", NOBODY, "--to", "1").err())
                .isEqualTo("Sluice refused: There is no such download. “sluice list” names those there are.\n");
    }

    private List<String> order() {
        return run("list").lines().stream().skip(1).map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    @Test
    void limitsTheSpeedAndHowManyRunAtOnce() {
        assertThat(run("limit").out()).isEqualTo("There is no limit of speed.\n");
        assertThat(run("limit", "1.5M").out()).isEqualTo("All downloads together get 1.5 MiB/s.\n");
        assertThat(queue().settings.current().transfer().bytesPerSecond()).isEqualTo(3 << 19);
        assertThat(run("limit", "off").code()).isZero();
        assertThat(run("concurrency", "5").out()).isEqualTo("Downloads at once: 5.\n");
        assertThat(run("concurrency", "--json").out()).contains("\"max_concurrent_downloads\":5");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "off,0", "800,800", "500K,512000", "2M,2097152", "1.5m,1572864", "1G,1073741824",
            "2MiB/s,2097152"})
    void readsSpeedsAsTheyAreTyped(String typed, long bytes) {
        assertThat(Rate.parse(typed)).hasValue(bytes);
    }

    @Test
    void importsTheLinksOfAFileAndNamesTheLinesThatHoldNone() throws Exception {
        Files.writeString(folder().resolve("links.txt"), """
                # a comment
                http://127.0.0.1:1/a[1-3].bin

                ftp://127.0.0.1/b
                http://one.example/c.iso http://two.example/c.iso
                """);
        Said said = run("import", "links.txt", "--priority", "2");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.out()).isEqualTo("Added: 4.\n");
        assertThat(said.err()).contains("Line 4", "ftp://127.0.0.1/b");
        assertThat(run("http://127.0.0.1:1/d", 0, () -> true, "import", "-", "--json").out())
                .endsWith("\"total\":1}\n");
        Said missing = run("import", "nothing.txt");
        assertThat(missing.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(missing.err()).contains("“nothing.txt” cannot be read");
    }

    @Test
    void importsTheTracksOfAListAndQueuesThemOnce() throws Exception {
        Files.writeString(folder().resolve("list.m3u"), playlist("a", "b") + "ftp://127.0.0.1/c.mp3\n");
        Said said = run("import", "list.m3u", "--priority", "0");
        assertThat(said.out()).isEqualTo("Tracks: 2 new, 0 known.\nAdded: 2.\n");
        assertThat(said.err()).contains("Line 6: “ftp://127.0.0.1/c.mp3” was left out. It is a link of another kind");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run("list").out()).contains("a.mp3", "P0");

        Said again = run(playlist("b", "d"), 0, () -> true, "import", "-", "--json");
        assertThat(again.lines()).hasSize(2).first().asString().contains("\"imported\":1,\"updated\":1");
        assertThat(again.lines().getLast()).contains("\"added\":1");
        assertThat(again.code()).isZero();
    }

    private String playlist(String... names) {
        return Stream.of(names).map(it -> "#EXTINF:61,Anna - Song " + it + "\n" + server().link(it + ".mp3"))
                .collect(Collectors.joining("\n", "#EXTM3U\n", "\n"));
    }

    @Test
    void keepsTracksForLaterAndListsAndQueuesThem() {
        assertThat(run(playlist("a", "b", "c"), 0, () -> true, "import", "-", "--tracks-only").out())
                .isEqualTo("Tracks: 3 new, 0 known.\n");
        assertThat(run("http://127.0.0.1:1/d.mp3", 0, () -> true, "import", "-", "--tracks-only").code()).isZero();
        assertThat(run("list").out()).contains("There are none.");

        List<String> tracks = run("tracks", "--limit", "3").lines();
        assertThat(tracks).hasSize(5).last().isEqualTo("There is 1 more. --limit shows more.");
        assertThat(tracks.get(1)).contains("not fetched").endsWith("Anna – Song a");
        assertThat(run("tracks", "--search", "SONG B", "--queue", "--priority", "2").out()).contains("Added: 1.");
        assertThat(run("list").out()).contains("b.mp3", "P2").doesNotContain("a.mp3");
        assertThat(run("tracks", "--search", "song b", "--json").out()).contains("\"state\":\"queued\"")
                .endsWith("\"total\":1}\n");
        assertThat(run("tracks", "--search", "nobody").out()).isEqualTo("There are none.\n");
    }

    @Test
    void saysWhyAListCannotBeImported() {
        Said page = run("<!DOCTYPE html><html></html>", 0, () -> true, "import", "-");
        assertThat(page.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(page.err()).contains("It is a web page");
        assertThat(run("import", "http://127.0.0.1:1/list.m3u").err()).contains("The list cannot be fetched.");
    }

    @Test
    void waitsUntilAllHaveArrivedOrFailed() {
        run("resume", "--all");
        Said arrived = run("add", "--wait", server().link("a.bin").toString());
        assertThat(arrived.code()).isZero();
        assertThat(arrived.out()).contains("Completed: “a.bin”, 97.7 KiB.");
        Said failed = run("add", "--wait", server().link("b.bin").toString(), "--checksum", "md5=" + "0".repeat(32));
        assertThat(failed.code()).isEqualTo(ExitCode.NOT_FETCHED.code());
        assertThat(failed.out()).contains("Failed: “b.bin”. The file adds up to");
    }

    @Test
    void saysWhatBecomesOfADownloadThatItCanNoLongerWaitFor() {
        Said said = run("", 0, () -> false, "add", "--wait", "--later", server().link("a.bin").toString());
        assertThat(said.code()).isEqualTo(ExitCode.NOT_FETCHED.code());
        assertThat(said.err()).contains("goes on at the next start");
    }

    @Test
    void drawsABarForEachThatRuns() {
        run("resume", "--all");
        server().hold("a.bin");
        put("a.bin");
        Said said = run("", 80, () -> {
            server().open("a.bin");
            return true;
        }, "watch", "--once-idle");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("a.bin  ", "░", "\u001B[2F\u001B[J", "Completed: “a.bin”",
                "Running: 0 of 2, waiting: 0, paused: 0.");
    }

    @Test
    void saysWhereNoSluiceRunsAndHowToStartOne() throws Exception {
        String left = Files.readString(endpointFile());
        closeApi();
        Said said = run("list");
        assertThat(said.code()).isEqualTo(ExitCode.NOT_RUNNING.code());
        assertThat(said.err()).startsWith("No Sluice runs here").contains("“sluice --headless”");

        Files.writeString(endpointFile(), left);
        assertThat(run("status").err()).startsWith("Sluice does not answer: it has ended, was killed");
        Files.writeString(endpointFile(), left.replaceFirst("\"pid\":\\d+", "\"pid\":" + Integer.MAX_VALUE));
        assertThat(run("status").err()).startsWith("Sluice does not answer: it has ended, was killed");
    }

    @Test
    void isSluiceItselfWhereNoneRunsAndItIsToWait() throws Exception {
        closeApi();
        assertThat(run("add", "--wait", "http://127.0.0.1:1/a").code()).isEqualTo(OWN);
        assertThat(run("add", "http://127.0.0.1:1/a").code()).isEqualTo(ExitCode.NOT_RUNNING.code());
    }

    @Test
    void keepsTheTokenToItself() throws Exception {
        String secret = token();
        Files.writeString(endpointFile(), Files.readString(endpointFile()).replace(secret, "wrong-secret"));
        Said said = run("list");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(said.err()).contains("token of endpoint.json").doesNotContain("wrong-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "add --priority 3 http://h/a", "list --status gone", "move", "pause", "retry x",
            "add --fast http://h/a", "import", "completion", "completion csh", "limit fast", "limit 2X",
            "concurrency 11", "concurrency x", "add --header none http://h/a",
            "add --name n http://h/a http://h/b", "pause --all --status failed",
            "pause --drain --status queued"})
    void ofWordsThatDoNotFitIsRefusedWithTheWayToItsHelp(String words) {
        Said said = run(words.split(" "));
        assertThat(said.code()).isEqualTo(ExitCode.MISUSED.code());
        assertThat(said.err()).contains("“sluice " + words.split(" ")[0] + " --help” explains the command.");
    }
}
