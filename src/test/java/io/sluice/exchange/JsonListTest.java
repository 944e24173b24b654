package io.sluice.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.EveryState;
import io.sluice.model.Failure;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A list in JSON")
class JsonListTest {
    private static final Path VERSION_1 = Path.of("src/test/resources/exchange/v1.json");

    private static String written(Secrets secrets, Download... downloads) throws IOException {
        return Samples.written(ListFormat.JSON, secrets, List.of(downloads));
    }

    private static Download secret(DownloadState state) {
        Download plain = Samples.plain(1, state);
        var request = plain.request()
                .withLinks(List.of(URI.create("https://u:pw@files.example/a;s=1/b.iso?sig=5ecret#part")))
                .withOptions(plain.request().options()
                        .withHeaders(List.of(new RequestHeader("Cookie", "session=5ecret"),
                                new RequestHeader("Referer", "https://files.example/page?token=5ecret"))));
        return plain.withRequest(request);
    }

    @Test
    void givesBackEveryDownloadAsItWas() throws IOException {
        var read = Samples.read(written(Secrets.LEFT_OUT, Samples.all().toArray(Download[]::new)));
        assertThat(read.listed()).isEqualTo(Samples.all());
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void isReadAsVersionOneWroteIt() throws IOException {
        assertThat(Samples.read(Files.readAllBytes(VERSION_1)).listed()).isEqualTo(Samples.all());
    }

    @Test
    void isWrittenAsVersionOneIsDescribed() throws IOException {
        assertThat(written(Secrets.LEFT_OUT, Samples.all().toArray(Download[]::new)))
                .isEqualTo(Files.readString(VERSION_1));
    }

    @Test
    void hasOneDownloadALine() throws IOException {
        assertThat(written(Secrets.LEFT_OUT, Samples.plain(1, DownloadState.queued()),
                Samples.plain(2, DownloadState.queued())).lines()).hasSize(4);
        assertThat(written(Secrets.LEFT_OUT).lines()).hasSize(2);
    }

    @Test
    void showsNoSecretUnlessItIsTold() throws IOException {
        assertThat(written(Secrets.LEFT_OUT, secret(DownloadState.queued()))).doesNotContain("5ecret", "pw", "s=1")
                .contains("https://files.example/a/b.iso", "https://files.example/page", "\"left_out\"");
        assertThat(written(Secrets.INCLUDED, secret(DownloadState.queued()))).contains("sig=5ecret", "session=5ecret")
                .doesNotContain("left_out");
    }

    @Test
    void hasWhatLinksAFailureNamesWithoutTheirSecrets() throws IOException {
        var failed = new Failed(new Failure.Internal("Illegal character in https://u:pw@h/x?sig=5ecret at 4"),
                EveryState.NOW);
        assertThat(written(Secrets.LEFT_OUT, Samples.plain(1, failed))).doesNotContain("5ecret", "pw")
                .contains("https://h/x at 4");
    }

    @Test
    void keepsTheMirrorsThatNeedNoSecret() throws IOException {
        Download plain = Samples.plain(1, DownloadState.queued());
        URI whole = URI.create("https://mirror.example/b.iso");
        Download mirrored = plain.withRequest(plain.request()
                .withLinks(List.of(URI.create("https://files.example/b.iso?sig=5ecret"), whole)));
        var read = Samples.read(written(Secrets.LEFT_OUT, mirrored));
        assertThat(read.listed().getFirst().request().links()).containsExactly(whole);
    }

    @Test
    void namesWhatCannotBeFetchedWithoutItsSecretAndTakesTheHistory() throws IOException {
        var done = new Completed(Path.of("/downloads/b.iso"), 1, EveryState.NOW);
        var read = Samples.read(written(Secrets.LEFT_OUT, secret(DownloadState.queued()), secret(done)));
        assertThat(read.said()).containsExactly("2 LEFT_OUT");
        assertThat(read.listed()).extracting(Download::state).containsExactly(done);
    }

    @Test
    void losesOneBadDownloadAlone() throws IOException {
        String text = written(Secrets.LEFT_OUT, Samples.plain(1, DownloadState.queued()),
                Samples.plain(2, DownloadState.queued()), Samples.plain(3, DownloadState.queued()))
                .replaceFirst("(?s)(\n.*\n[^\n]*\"priority\":)1", "$17");
        var read = Samples.read(text);
        assertThat(read.listed()).extracting(Download::id).containsExactly(Samples.id(1), Samples.id(2));
        assertThat(read.said()).containsExactly("4 NO_DOWNLOAD");
        assertThat(read.remarks().getFirst().detail()).contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"folder\":\"/downloads\",", "\"id\":", "\"max_retries\":3", "\"attempt\":1",
            "\"kind\":\"queued\"", "\"created_at\":", "https:"})
    void takesNoDownloadOfWhichSomethingIsMissing(String part) throws IOException {
        String text = written(Secrets.LEFT_OUT, Samples.plain(1, DownloadState.queued()));
        assertThat(text).contains(part);
        var read = Samples.read(text.replace(part, part.endsWith(",") ? "" : "\"x\":".equals(part) ? "" : wrong(part)));
        assertThat(read.entries()).isEmpty();
        assertThat(read.said()).containsExactly("2 NO_DOWNLOAD");
    }

    private static String wrong(String part) {
        return switch (part) {
            case "\"id\":" -> "\"no_id\":";
            case "\"created_at\":" -> "\"no_time\":";
            case "\"max_retries\":3" -> "\"max_retries\":99";
            case "\"attempt\":1" -> "\"attempts\":1";
            case "https:" -> "file:";
            default -> "\"kind\":\"unheard\"";
        };
    }

    @Test
    void takesNoFileThatLiesOutsideOfItsFolder() throws IOException {
        var elsewhere = new Completed(Path.of("/etc/passwd"), 1, EveryState.NOW);
        assertThat(Samples.read(written(Secrets.LEFT_OUT, Samples.plain(1, elsewhere))).said())
                .containsExactly("2 NO_DOWNLOAD");
    }

    @Test
    void thatIsCutOffGivesWhatStandsBeforeTheCut() throws IOException {
        String text = written(Secrets.LEFT_OUT, Samples.plain(1, DownloadState.queued()),
                Samples.plain(2, DownloadState.queued()));
        var read = Samples.read(text.substring(0, text.length() - 100));
        assertThat(read.listed()).extracting(Download::id).containsExactly(Samples.id(1));
        assertThat(read.said()).containsExactly("3 CUT_OFF");
        assertThat(Samples.read(text.substring(0, text.length() - 3)).said()).containsExactly("4 CUT_OFF");
    }

    @Test
    void mayBeLaidOutAnewOrHoldMoreThanIsKnown() throws IOException {
        String text = written(Secrets.LEFT_OUT, Samples.plain(1, DownloadState.queued())).replace(",", "\n ,\n")
                .replace("\"secrets\"", "\"later\":{\"downloads\":[1]},\"secrets\"")
                .replace("\"folder\"", "\"later\":{},\"folder\"");
        assertThat(Samples.read(text).listed()).containsExactly(Samples.plain(1, DownloadState.queued()));
    }

    @Test
    void mayBeInUtf16() throws IOException {
        byte[] text = ('\uFEFF' + written(Secrets.LEFT_OUT, Samples.full(1, DownloadState.queued())))
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(Samples.read(text).listed()).containsExactly(Samples.full(1, DownloadState.queued()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"downloads\":[]}", "[1,2]", "{\"sluice_list\":\"x\",\"downloads\":[]}", "{\"a\":",
            "{\"sluice_list\":1}"})
    void isNothingElseInJson(String text) {
        assertThatThrownBy(() -> Samples.read(text)).isInstanceOfSatisfying(UnreadableListException.class,
                it -> assertThat(it.kind()).isEqualTo(UnreadableListException.Kind.OTHER_JSON));
    }

    @Test
    void ofANewerVersionIsRefused() {
        assertThatThrownBy(() -> Samples.read("{\"sluice_list\":2,\"downloads\":[]}"))
                .isInstanceOfSatisfying(UnreadableListException.class,
                        it -> assertThat(it.kind()).isEqualTo(UnreadableListException.Kind.NEWER));
    }
}
