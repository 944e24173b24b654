package io.sluice.model.query;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The folder of a file for which nobody has chosen one")
class FolderRulesTest {
    private static final Path USUAL = Path.of("/usual");
    private final FolderRules rules = new FolderRules(List.of(
            category("type:programs", null), category("host:papers.example ext:pdf", "/papers"),
            category("host:cdn -ext:iso", "/cdn"), category("type:music", "/music"),
            category("status:failed", "/never"), category("folder:music", "/never"), category("draft", "/drafts")),
            USUAL);

    private static Category category(String rule, @Nullable String folder) {
        return new Category("A name", FilterText.parse(rule).filter(), folder == null ? null : Path.of(folder));
    }

    @ParameterizedTest
    @CsvSource({"http://a.example/x.mp3, /music", "http://a.example/x.MP3?token=1, /music",
            "http://papers.example/x.pdf, /papers", "http://a.example/x.pdf, /usual", "http://cdn.example/x, /cdn",
            "http://cdn.example/x.iso, /usual", "http://a.example/setup.exe, /usual",
            "http://a.example/draft/1.txt, /drafts", "http://a.example/, /usual"})
    void isThatOfTheFirstCategoryWhichHasOneAndTakesIt(String link, String folder) {
        assertThat(rules.before(null, URI.create(link))).isEqualTo(Path.of(folder));
    }

    @Test
    void goesByTheNameThatTheUserWants() {
        assertThat(rules.before("x.mp3", URI.create("http://a.example/x.iso"))).isEqualTo(Path.of("/music"));
    }

    @Test
    void goesByTheNameOfTheServerOnceThatIsKnown() {
        assertThat(rules.after(request("http://a.example/get?id=1", USUAL, null), "x.mp3"))
                .isEqualTo(Path.of("/music"));
        assertThat(rules.after(request("http://a.example/x.mp3", Path.of("/music"), null), "x.iso")).isEqualTo(USUAL);
    }

    @Test
    void staysWhereFolderOrNameWereChosen() {
        Path chosen = Path.of("/chosen");
        assertThat(rules.after(request("http://a.example/get?id=1", chosen, null), "x.mp3")).isEqualTo(chosen);
        assertThat(rules.after(request("http://a.example/get?id=1", USUAL, "x.iso"), "x.iso")).isEqualTo(USUAL);
    }

    @Test
    void isOneOfThese() {
        assertThat(rules.all()).containsExactly(USUAL, Path.of("/papers"), Path.of("/cdn"), Path.of("/music"),
                Path.of("/never"), Path.of("/drafts"));
    }

    private static DownloadRequest request(String link, Path folder, @Nullable String name) {
        return new DownloadRequest(List.of(URI.create(link)), folder, name, 3, null, FetchOptions.NONE);
    }
}
