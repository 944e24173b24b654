package io.sluice.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("By REST")
class RestTest extends ApiFixture {
    @BeforeEach
    void hold() throws Exception {
        post("/api/downloads/pause");
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(it -> it.path("id").asString()).toList();
    }

    private void resume() throws Exception {
        post("/api/downloads/resume");
    }

    @Test
    void aDownloadIsAdded() throws Exception {
        Answer answer = post("/api/downloads", """
                {"url":"%s","file_name":"b.bin","priority":0,"headers":{"X-Key":"k"},"referer":"https://example.org/",
                 "checksum":"sha-256=%s","max_retries":7,"connections":3,"speed_limit":5000,"start":false}"""
                .formatted(server.link("a"), "0".repeat(64)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.whole().headers().firstValue("Location")).hasValue("/api/downloads/" + answer.text("id"));
        assertThat(answer.text("status")).isEqualTo("paused");
        assertThat(answer.text("file_name")).isEqualTo("b.bin");
        assertThat(answer.text("source_url")).isEqualTo(server.link("a").toString());
        assertThat(answer.body().path("priority").asInt()).isZero();
        assertThat(answer.body().path("max_retries").asInt()).isEqualTo(7);
        assertThat(answer.text("checksum")).startsWith("sha-256=");
        assertThat(answer.body().path("completed_at").isNull()).isTrue();
        assertThat(get("/api/downloads/" + answer.text("id")).body()).isEqualTo(answer.body());
    }

    @Test
    void aDownloadWithoutAWishIsP1AndWaits() throws Exception {
        JsonNode added = get("/api/downloads/" + added("a")).body();
        assertThat(added.path("priority").asInt()).isEqualTo(1);
        assertThat(added.path("status").asString()).isEqualTo("queued");
        assertThat(added.path("waiting_reason").asString()).isEqualTo("queue paused");
    }

    @Test
    void aDownloadIsFetched() throws Exception {
        String id = added("a");
        resume();
        queue.awaitAll(Completed.class, UUID.fromString(id));
        JsonNode done = get("/api/downloads/" + id).body();
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("progress_percent").asDouble()).isEqualTo(100);
        assertThat(Files.size(Path.of(done.path("target_path").asString())))
                .isEqualTo(done.path("total_bytes").asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|url", "{\"url\":\"ftp://example.org/a\"}|url",
            "{\"url\":\"magnet:?xt=x\"}|url", "{\"url\":\"http://h/a\",\"priority\":3}|priority",
            "{\"url\":\"http://h/a\",\"priority\":-1}|priority",
            "{\"url\":\"http://h/a\",\"max_retries\":11}|max_retries",
            "{\"url\":\"http://h/a\",\"connections\":0}|connections",
            "{\"url\":\"http://h/a\",\"speed_limit\":-1}|speed_limit",
            "{\"url\":\"http://h/a\",\"checksum\":\"x\"}|checksum",
            "{\"url\":\"http://h/a\",\"file_name\":\"a/b\"}|file_name",
            "{\"url\":\"http://h/a\",\"file_name\":\"..\"}|file_name",
            "{\"url\":\"http://h/a\",\"file_name\":\"NUL\"}|file_name",
            "{\"url\":\"http://h/a\",\"target_path\":\"../up\"}|target_path",
            "{\"url\":\"http://h/a\",\"headers\":{\"a b\":\"c\"}}|headers",
            "{\"url\":\"http://h/a\",\"on_duplicate\":\"x\"}|on_duplicate", "{\"url\":\"http://h/a\",\"prio\":1}|prio",
            "{\"url\":\"http://h/a\",\"priority\":\"high\"}|priority"})
    void whatCannotBeIsRefusedWithTheMemberAtFault(String body, String field) throws Exception {
        Answer answer = post("/api/downloads", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get("/api/downloads").body().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{\"url\":", "null", "1"})
    void whatIsNoObjectIsRefused(String body) throws Exception {
        assertThat(post("/api/downloads", body).status()).isEqualTo(400);
    }

    @Test
    void aSecondOneOfTheSameLinkIsRefusedUnlessItIsWanted() throws Exception {
        String first = added("a");
        String body = "{\"url\":\"" + server.link("a") + "\",\"on_duplicate\":\"%s\"}";
        Answer refused = post("/api/downloads", "{\"url\":\"" + server.link("a") + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("download_id")).isEqualTo(first);
        assertThat(post("/api/downloads", body.formatted("existing")).text("id")).isEqualTo(first);
        assertThat(post("/api/downloads", body.formatted("add")).text("id")).isNotEqualTo(first);
    }

    @Test
    void whatAPageAsksForGoesToADownloadFolderOnly() throws Exception {
        String body = "{\"url\":\"" + server.link("a.bin") + "\",\"target_path\":\"%s\"}";
        var page = request("/api/downloads").header("Content-Type", "application/json")
                .header("Origin", "moz-extension://abc");
        Files.createDirectories(queue.downloads);
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(queue.downloads.resolve("link"), out);
        for (String path : List.of(out.toString(), queue.downloads.resolve("link").toString(), "link/deeper")) {
            assertThat(send(page.copy().POST(java.net.http.HttpRequest.BodyPublishers
                    .ofString(body.formatted(path))).build()).text("field")).as(path).isEqualTo("target_path");
        }
        assertThat(send(page.copy().POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.formatted("deeper")))
                .build()).text("target_path")).isEqualTo(queue.downloads.resolve("deeper/a.bin").toString());
        assertThat(post("/api/downloads", body.formatted(out).replace("/a.bin\"", "/b.bin\"")).status()).isEqualTo(201);
    }

    @Test
    void theListComesInPages() throws Exception {
        List<String> added = IntStream.range(0, 5).mapToObj(i -> {
            try {
                return added("f" + i);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }).toList();
        JsonNode page = get("/api/downloads?skip=1&limit=2").body();
        assertThat(ids(page.path("downloads"))).isEqualTo(added.subList(1, 3));
        assertThat(page.path("total").asInt()).isEqualTo(5);
        assertThat(ids(get("/api/downloads?q=f3").body().path("downloads"))).containsExactly(added.get(3));
        assertThat(get("/api/downloads?status=completed").body().path("total").asInt()).isZero();
        assertThat(ids(get("/api/downloads?sort=-name").body().path("downloads"))).isEqualTo(added.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "skip=-1", "status=running", "sort=colour"})
    void aPageThatCannotBeIsRefused(String query) throws Exception {
        Answer answer = get("/api/downloads?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aDownloadIsPausedResumedCancelledRetriedAndRemoved() throws Exception {
        server.hold("a");
        String id = added("a");
        resume();
        queue.awaitAll(Downloading.class, UUID.fromString(id));
        assertThat(post("/api/downloads/" + id + "/pause").text("status")).isEqualTo("paused");
        assertThat(post("/api/downloads/" + id + "/resume").text("status")).isIn("queued", "downloading");
        assertThat(post("/api/downloads/" + id + "/cancel").text("status")).isEqualTo("cancelled");
        assertThat(post("/api/downloads/" + id + "/retry").text("status")).isIn("queued", "downloading");
        assertThat(delete("/api/downloads/" + id).status()).isEqualTo(204);
        assertThat(get("/api/downloads/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFinishedDownloadIsRemovedWithItsFileOrStaysWithIt() throws Exception {
        String gone = added("a");
        String stays = added("b");
        resume();
        queue.awaitAll(Completed.class, UUID.fromString(gone), UUID.fromString(stays));
        String both = "{\"action\":\"remove\",\"file\":\"%s\",\"download_ids\":[\"" + gone + "\",\"" + stays + "\"]}";
        assertThat(post("/api/downloads/batch-action", both.formatted("shred")).text("field")).isEqualTo("file");
        queue.trash.takeNothing();
        Path file = queue.downloads.resolve("b");
        Files.delete(file);
        Files.createDirectories(file.resolve("what cannot be deleted"));
        JsonNode answer = post("/api/downloads/batch-action", both.formatted("delete")).body();
        assertThat(answer.path("results").get(0).path("id").asString()).isEqualTo(gone);
        assertThat(queue.downloads.resolve("a")).doesNotExist();
        assertThat(answer.path("errors").get(0).path("error").asString()).contains("trash", "deleted");
        Answer refused = delete("/api/downloads/" + stays + "?file=delete");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("state")).isEqualTo("completed");
        assertThat(delete("/api/downloads/" + stays + "?file=keep").status()).isEqualTo(204);
    }

    @Test
    void whatTheStateForbidsIsAConflict() throws Exception {
        String id = added("a");
        Answer answer = post("/api/downloads/" + id + "/retry");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("state")).isEqualTo("queued");
        assertThat(answer.text("download_id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "cancel", "retry"})
    void anUnknownDownloadIsNotFoundAndABadIdIsRefused(String action) throws Exception {
        assertThat(post("/api/downloads/" + UUID.randomUUID() + "/" + action).status()).isEqualTo(404);
        assertThat(post("/api/downloads/1-1-1-1-1/" + action).status()).isEqualTo(400);
    }

    @Test
    void priorityAndPlaceAreChanged() throws Exception {
        List<String> ids = List.of(added("a"), added("b"), added("c"));
        assertThat(post("/api/downloads/" + ids.get(2) + "/priority", "{\"priority\":0}").body().path("priority")
                .asInt()).isZero();
        assertThat(post("/api/downloads/" + ids.get(2) + "/priority", "{\"priority\":3}").status()).isEqualTo(400);
        post("/api/downloads/" + ids.get(1) + "/position", "{\"before\":\"" + ids.get(0) + "\"}");
        assertThat(ids(get("/api/downloads").body().path("downloads"))).containsExactly(ids.get(2), ids.get(1),
                ids.get(0));
        post("/api/downloads/" + ids.get(2) + "/position", "{\"after\":\"" + ids.get(0) + "\"}");
        assertThat(ids(get("/api/downloads").body().path("downloads"))).containsExactly(ids.get(1), ids.get(0),
                ids.get(2));
        post("/api/downloads/" + ids.get(2) + "/position", "{\"index\":1}");
        assertThat(ids(get("/api/downloads").body().path("downloads"))).containsExactly(ids.get(1), ids.get(2),
                ids.get(0));
        post("/api/downloads/" + ids.get(1) + "/position", "{\"index\":9}");
        assertThat(ids(get("/api/downloads").body().path("downloads"))).containsExactly(ids.get(2), ids.get(0),
                ids.get(1));
    }

    @Test
    void anUnfinishedDownloadGetsAnotherLink() throws Exception {
        String id = added("a");
        assertThat(post("/api/downloads/" + id + "/url", "{\"url\":\"" + server.link("b") + "\"}").text("source_url"))
                .isEqualTo(server.link("b").toString());
        assertThat(post("/api/downloads/" + id + "/url", "{\"url\":\"ftp://x/\"}").status()).isEqualTo(400);
    }

    @Test
    void theQueueIsToldInNumbers() throws Exception {
        added("a");
        JsonNode status = get("/api/downloads/status").body();
        assertThat(status.path("paused").asBoolean()).isTrue();
        assertThat(status.path("max_concurrent_downloads").asInt()).isEqualTo(2);
        assertThat(status.path("queued_downloads").asInt()).isEqualTo(1);
        assertThat(status.path("total_jobs").asInt()).isEqualTo(1);
        assertThat(post("/api/downloads/resume").text("status")).isEqualTo("active");
        assertThat(post("/api/downloads/pause").text("message")).isEqualTo("Download queue paused successfully");
    }

    @Test
    void theQueueRunsDryWhereThatIsWanted() throws Exception {
        server.hold("a");
        String running = added("a");
        resume();
        queue.awaitAll(Downloading.class, UUID.fromString(running));
        assertThat(post("/api/downloads/pause?mode=drain").text("status")).isEqualTo("paused");
        String late = added("b");
        JsonNode status = get("/api/downloads/status").body();
        assertThat(status.path("paused").asBoolean()).isTrue();
        assertThat(status.path("draining").asBoolean()).isTrue();
        assertThat(get("/api/downloads/" + late).text("waiting_reason")).isEqualTo("queue paused");
        server.open("a");
        queue.awaitAll(Completed.class, UUID.fromString(running));
        assertThat(get("/api/downloads/" + late).text("status")).isEqualTo("queued");
        resume();
        queue.awaitAll(Completed.class, UUID.fromString(late));
        assertThat(post("/api/downloads/pause?mode=slowly").text("field")).isEqualTo("mode");
    }

    @Test
    void aBatchIsAddedWhole() throws Exception {
        Answer answer = post("/api/downloads/batch",
                "{\"urls\":[\"" + server.link("a") + "\",\"" + server.link("b") + "\"],\"priority\":2}");
        assertThat(answer.text("message")).isEqualTo("Batch download initiated for 2 tracks");
        assertThat(answer.body().path("job_ids").size()).isEqualTo(2);
        assertThat(get("/api/downloads").body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void aBatchWithOneBadLinkIsNotAddedAtAll() throws Exception {
        Answer answer = post("/api/downloads/batch", "{\"urls\":[\"" + server.link("a") + "\",\"ftp://x/y\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("id").asString()).isEqualTo("ftp://x/y");
        assertThat(get("/api/downloads").body().path("total").asInt()).isZero();
        assertThat(post("/api/downloads/batch", "{\"urls\":[]}").status()).isEqualTo(400);
    }

    @Test
    void anActionOnSeveralIsDoneForEachByItself() throws Exception {
        String id = added("a");
        UUID unknown = UUID.randomUUID();
        JsonNode answer = post("/api/downloads/batch-action",
                "{\"download_ids\":[\"" + id + "\",\"" + unknown + "\"],\"action\":\"pause\"}").body();
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("successful").asInt()).isEqualTo(1);
        assertThat(answer.path("results").get(0).path("id").asString()).isEqualTo(id);
        assertThat(answer.path("errors").get(0).path("id").asString()).isEqualTo(unknown.toString());
        assertThat(post("/api/downloads/batch-action", "{\"download_ids\":[\"" + id + "\"],\"action\":\"fly\"}")
                .text("field")).isEqualTo("action");
    }

    @Test
    void unknownPathsAndMethodsAreTold() throws Exception {
        assertThat(get("/api/nothing").status()).isEqualTo(404);
        assertThat(delete("/api/downloads/status").status()).isIn(400, 405);
        assertThat(delete("/api/downloads").status()).isEqualTo(405);
    }
}
