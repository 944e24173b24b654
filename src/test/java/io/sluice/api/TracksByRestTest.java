package io.sluice.api;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sluice.model.DownloadState.Completed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("By REST, of tracks,")
class TracksByRestTest extends ApiFixture {
    private static final String IMPORT = "/api/tracks/import";

    @BeforeEach
    void hold() throws Exception {
        post("/api/downloads/pause");
    }

    private String playlist(String... names) {
        return Stream.of(names).map(it -> "#EXTINF:61,Anna - Song " + it + "\n" + server.link(it + ".mp3"))
                .collect(Collectors.joining("\n", "#EXTM3U\n", "\n"));
    }

    private static String body(String member, String value) {
        return JSON.writeValueAsString(JSON.createObjectNode().put(member, value));
    }

    private List<String> imported(String... names) throws Exception {
        return texts(post(IMPORT, body("text", playlist(names))).body().path("track_ids"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Answer batch(List<String> ids, String more) throws Exception {
        return post("/api/downloads/batch", "{\"track_ids\":" + JSON.writeValueAsString(ids) + more + "}");
    }

    @Test
    void aListIsImportedAndListed() throws Exception {
        Answer answer = post(IMPORT, body("text", playlist("a", "b") + "C:\\Music\\c.mp3\n"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("format")).isEqualTo("m3u");
        assertThat(answer.body().path("imported").asInt()).isEqualTo(2);
        assertThat(answer.body().path("skipped").path(0).path("line").asInt()).isEqualTo(6);
        assertThat(answer.body().path("skipped").path(0).path("reason").asString()).contains("file of the computer");
        List<String> ids = texts(answer.body().path("track_ids"));

        JsonNode page = get("/api/tracks").body();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        JsonNode first = page.path("tracks").path(0);
        assertThat(first.path("id").asString()).isEqualTo(ids.getFirst());
        assertThat(first.path("title").asString()).isEqualTo("Song a");
        assertThat(first.path("artist").asString()).isEqualTo("Anna");
        assertThat(first.path("album").isNull()).isTrue();
        assertThat(first.path("duration_seconds").asDouble()).isEqualTo(61);
        assertThat(texts(first.path("sources"))).containsExactly(server.link("a.mp3").toString());
        assertThat(first.path("state").asString()).isEqualTo("never_fetched");

        JsonNode again = post(IMPORT, body("text", playlist("b"))).body();
        assertThat(again.path("imported").asInt()).isZero();
        assertThat(again.path("updated").asInt()).isEqualTo(1);
    }

    @Test
    void pagesAreAskedForByAPartOfWhatTheyAreCalled() throws Exception {
        imported(IntStream.range(0, 30).mapToObj(i -> "n" + i).toArray(String[]::new));
        JsonNode page = get("/api/tracks?q=SONG%20n2&skip=1&limit=3").body();
        assertThat(page.path("total").asInt()).isEqualTo(11);
        assertThat(page.path("tracks").valueStream().map(it -> it.path("title").asString()))
                .containsExactly("Song n20", "Song n21", "Song n22");
        assertThat(get("/api/tracks?limit=101").text("field")).isEqualTo("limit");
    }

    @Test
    void aFileOfThisMachineIsImportedForProgramsOnly() throws Exception {
        String file = Files.writeString(folder.resolve("list.m3u"), playlist("a")).toString();
        assertThat(post(IMPORT, body("file", file)).body().path("imported").asInt()).isEqualTo(1);
        Answer page = send(request(IMPORT).header("Content-Type", "application/json")
                .header("Origin", "moz-extension://x").POST(java.net.http.HttpRequest.BodyPublishers
                        .ofString(body("file", file)))
                .build());
        assertThat(page.status()).isEqualTo(403);
        assertThat(post(IMPORT, body("file", file + "x")).text("detail")).startsWith("The file cannot be read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}|url|one of
            {"url":"http://127.0.0.1:1/a","text":"b"}|url|one of
            {"url":"ftp://127.0.0.1/a"}|url|link of http
            {"url":"http://127.0.0.1:1/a"}|url|connection to 127.0.0.1
            {"text":"<html><body>no</body></html>"}|text|web page
            {"text":"#EXTM3U\\n#EXT-X-TARGETDURATION:10\\na.ts"}|text|line 2. It is a playlist of HLS
            {"text":"http://127.0.0.1/a","format":"doc"}|format|one of m3u
            {"file":"list.m3u"}|file|absolute""")
    void whatCannotBeImportedIsRefusedWithTheMemberAtFault(String body, String field, String words) throws Exception {
        Answer answer = post(IMPORT, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).contains(words);
    }

    @Test
    void aBatchIsQueuedWholeAndOnce() throws Exception {
        List<String> ids = imported("a", "b", "c");
        JsonNode done = batch(ids.subList(0, 2), ",\"priority\":0").body();
        assertThat(done.path("message").asString()).isEqualTo("Batch download initiated for 2 tracks");
        assertThat(done.path("total_tracks").asInt()).isEqualTo(2);
        assertThat(done.path("added").asInt()).isEqualTo(2);
        List<String> jobs = texts(done.path("job_ids"));
        JsonNode first = get("/api/downloads/" + jobs.getFirst()).body();
        assertThat(first.path("track_id").asString()).isEqualTo(ids.getFirst());
        assertThat(first.path("priority").asInt()).isZero();
        assertThat(get("/api/tracks").body().path("tracks").valueStream().map(it -> it.path("state").asString()))
                .containsExactly("queued", "queued", "never_fetched");

        JsonNode again = batch(ids, "").body();
        assertThat(again.path("added").asInt()).isEqualTo(1);
        assertThat(texts(again.path("job_ids"))).startsWith(jobs.toArray(String[]::new)).hasSize(3);
    }

    @Test
    void aBatchWithBadIdsIsNotQueuedAtAllAndEachIsNamed() throws Exception {
        String unknown = UUID.randomUUID().toString();
        Answer answer = batch(List.of(imported("a").getFirst(), "7", unknown), "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("track_ids");
        assertThat(answer.body().path("errors").valueStream().map(it -> it.path("id").asString()))
                .containsExactly("7", unknown);
        assertThat(batch(List.of(), "").status()).isEqualTo(400);
        assertThat(batch(List.of(unknown), ",\"urls\":[\"http://127.0.0.1/a\"]").text("field")).isEqualTo("track_ids");
        assertThat(get("/api/downloads").body().path("total").asInt()).isZero();
    }

    @Test
    void aDownloadIsFoundByItsTrack() throws Exception {
        batch(imported("a", "b"), "");
        assertThat(get("/api/downloads?q=song%20B").body().path("downloads").valueStream()
                .map(it -> it.path("file_name").asString())).containsExactly("b.mp3");
    }

    @Test
    void aTrackIsDeletedAndItsDownloadStays() throws Exception {
        String id = imported("a").getFirst();
        String job = batch(List.of(id), "").body().path("job_ids").path(0).asString();
        post("/api/downloads/resume");
        queue.awaitAll(Completed.class, UUID.fromString(job));
        JsonNode there = get("/api/tracks").body().path("tracks").path(0);
        assertThat(there.path("state").asString()).isEqualTo("there");
        assertThat(there.path("download_id").asString()).isEqualTo(job);

        assertThat(delete("/api/tracks/" + id).status()).isEqualTo(204);
        assertThat(delete("/api/tracks/" + id).status()).isEqualTo(404);
        assertThat(delete("/api/tracks/7").status()).isEqualTo(400);
        assertThat(get("/api/downloads/" + job).text("track_id")).isEqualTo(id);
    }
}
