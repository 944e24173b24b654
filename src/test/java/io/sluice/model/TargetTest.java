package io.sluice.model;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The file that a download will be")
class TargetTest {
    private static final Path FOLDER = Path.of("downloads").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({"http://a.example/x/film.mkv, film.mkv", "http://a.example/film.mkv?sig=a/b.c#t, film.mkv",
            "http://a.example/My%20Film%20(1).mkv, My Film (1).mkv", "http://a.example/a.tar.gz, a.tar.gz",
            "http://a.example/%C3%BC.iso, ü.iso", "http://a.example/setup.exe, setup.exe"})
    void isCalledAsItsLinkEndsWhereThatLooksLikeAFile(URI link, String name) {
        assertThat(Target.expected(FOLDER, null, link)).contains(FOLDER.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "http://a.example/", "http://a.example/get", "http://a.example/x/",
            "http://a.example/download.php?id=1", "http://a.example/index.html", "http://a.example/.iso",
            "http://a.example/v1.2%20final%20cut", "http://a.example/x%2Fy.iso", "http://a.example/..%2Fy.iso"})
    void isNotKnownByALinkThatSaysNothingOfIt(URI link) {
        assertThat(Target.expected(FOLDER, null, link)).isEmpty();
    }

    @Test
    void isCalledAsTheUserWishes() {
        URI link = URI.create("http://a.example/get.php?f=1");
        assertThat(Target.expected(FOLDER, "wished", link)).contains(FOLDER.resolve("wished"));
        assertThat(Target.expected(FOLDER, ".." + File.separator + "wished", link)).isEmpty();
    }

    @Test
    void isTheOneOnTheDiskOnceThereIsOne() {
        var request = new DownloadRequest(List.of(URI.create("http://a.example/get.iso")), FOLDER, "wished.iso", 3,
                null,
                FetchOptions.NONE);
        var download = new Download(UUID.randomUUID(), request, new Place(Priority.P1, 0), DownloadState.queued(),
                Content.NOTHING_YET, Times.createdAt(Instant.EPOCH));
        assertThat(Target.of(download)).contains(FOLDER.resolve("wished.iso"));
        assertThat(Target.of(download.withContent(Content.NOTHING_YET.withFileName("wished (1).iso"))))
                .contains(FOLDER.resolve("wished (1).iso"));
    }
}
