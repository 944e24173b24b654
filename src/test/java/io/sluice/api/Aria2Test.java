package io.sluice.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.model.query.Category;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Filter;
import io.sluice.settings.ApiSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("By aria2's dialect")
class Aria2Test extends Aria2Fixture {
    @BeforeEach
    void hold() throws Exception {
        queue.service.pauseAll().get();
    }

    private void resume() throws Exception {
        queue.service.resumeAll().get();
    }

    private static List<String> gids(JsonNode list) {
        return list.valueStream().map(it -> it.path("gid").asString()).toList();
    }

    private List<String> waiting(int offset, int number) throws Exception {
        return gids(result("aria2.tellWaiting", offset + "," + number + ",[\"gid\"]"));
    }

    private JsonNode option(String gid) throws Exception {
        return result("aria2.getOption", "\"" + gid + "\"");
    }

    @Test
    void aDownloadIsAddedAndTold() throws Exception {
        String gid = addUri("a.bin", "");
        assertThat(gid).matches("[0-9a-f]{16}");
        JsonNode told = status(gid);
        assertThat(told.path("gid").asString()).isEqualTo(gid);
        assertThat(told.path("status").asString()).isEqualTo("waiting");
        assertThat(told.path("totalLength").asString()).isEqualTo("0");
        assertThat(told.path("dir").asString()).isEqualTo(queue.downloads.toString());
        JsonNode file = told.path("files").get(0);
        assertThat(file.path("path").asString()).isEqualTo(queue.downloads.resolve("a.bin").toString());
        assertThat(file.path("uris").get(0).path("uri").asString()).isEqualTo(server.link("a.bin").toString());
        assertThat(file.path("uris").get(0).path("status").asString()).isEqualTo("waiting");
        assertThat(told.has("errorCode")).isFalse();
    }

    @Test
    void everyValueIsAText() throws Exception {
        String gid = addUri("a.bin", "");
        resume();
        queue.awaitAll(Completed.class, idOf(gid));
        for (String method : List.of("aria2.tellStatus", "aria2.getFiles", "aria2.getOption")) {
            assertOnlyTexts(result(method, "\"" + gid + "\""));
        }
        for (String method : List.of("aria2.getGlobalStat", "aria2.getVersion", "aria2.getGlobalOption")) {
            assertOnlyTexts(result(method, ""));
        }
    }

    private static void assertOnlyTexts(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(Aria2Test::assertOnlyTexts);
        } else {
            assertThat(node.isString()).as(node.toString()).isTrue();
        }
    }

    @Test
    void aFinishedOneIsToldWhole() throws Exception {
        String gid = addUri("a.bin", "");
        resume();
        queue.awaitAll(Completed.class, idOf(gid));
        JsonNode told = status(gid);
        assertThat(told.path("status").asString()).isEqualTo("complete");
        assertThat(told.path("errorCode").asString()).isEqualTo("0");
        assertThat(told.path("completedLength").asString()).isEqualTo("100000");
        assertThat(told.path("numPieces").asString()).isEqualTo("1");
        assertThat(told.path("bitfield").asString()).isEqualTo("80");
    }

    @Test
    void onlyTheKeysThatAreAskedForAreTold() throws Exception {
        String gid = addUri("a", "");
        assertThat(List.copyOf(result("aria2.tellStatus", "\"" + gid + "\",[\"status\",\"gid\",\"colour\"]")
                .propertyNames())).containsExactly("gid", "status");
    }

    @Test
    void theBeginningOfAGidIsEnoughWhereItIsUnique() throws Exception {
        addUri("a", "\"gid\":\"1111111111111111\"");
        addUri("b", "\"gid\":\"1122222222222222\"");
        assertThat(status("111").path("gid").asString()).isEqualTo("1111111111111111");
        assertThat(error("aria2.tellStatus", "\"11\"")).contains("not unique");
        assertThat(error("aria2.tellStatus", "\"3\"")).contains("is not found");
        assertThat(error("aria2.tellStatus", "\"x\"")).contains("Invalid GID");
        assertThat(error("aria2.addUri", "[\"" + server.link("c") + "\"],{\"gid\":\"1111111111111111\"}"))
                .contains("already used");
    }

    @Test
    void optionsAreHonoured() throws Exception {
        String gid = addUri("a.bin", """
                "dir":"%s","out":"b.bin","header":["X-Key: k","X-More: m"],"referer":"https://example.org/",
                "user-agent":"me","split":"6","max-connection-per-server":4,"max-download-limit":"100K","max-tries":"4",
                "checksum":"sha-1=%s","pause":"true","min-split-size":"1M"
                """.formatted(queue.downloads.resolve("deeper"), "0".repeat(40)));
        JsonNode told = option(gid);
        assertThat(told.path("dir").asString()).isEqualTo(queue.downloads.resolve("deeper").toString());
        assertThat(told.path("out").asString()).isEqualTo("b.bin");
        assertThat(told.path("header").asString()).isEqualTo("X-Key: k\nX-More: m");
        assertThat(told.path("referer").asString()).isEqualTo("https://example.org/");
        assertThat(told.path("user-agent").asString()).isEqualTo("me");
        assertThat(told.path("split").asString()).isEqualTo("4");
        assertThat(told.path("max-download-limit").asString()).isEqualTo("102400");
        assertThat(told.path("max-tries").asString()).isEqualTo("4");
        assertThat(told.path("checksum").asString()).isEqualTo("sha-1=" + "0".repeat(40));
        assertThat(status(gid).path("status").asString()).isEqualTo("paused");
    }

    @Test
    void aLoginIsKeptForTheServerAndNotTold() throws Exception {
        String gid = addUri("a", "\"http-user\":\"me\",\"http-passwd\":\"s3cret\"");
        assertThat(status(gid).toString() + option(gid)).doesNotContain("s3cret");
        String origin = server.link("").toString();
        assertThat(queue.settings.credentials().password(origin.substring(0, origin.length() - 1)))
                .isEqualTo("me:s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"on-download-complete|/bin/x|programs", "log|/tmp/x|programs",
            "save-session|x|programs", "load-cookies|x|programs", "seed-time|0|means nothing", "split|x|whole number",
            "max-download-limit|1G|size", "pause|maybe|true or false", "header|x|colon", "checksum|x|checksum",
            "gid|12|16", "all-proxy|http://p:1|settings", "allow-overwrite|true|number", "dir|/etc|download folder",
            "dir|../up|..", "dir|NUL|called", "out|../up|..", "out|/etc/x|below", "out|NUL|called",
            "http-user|a:b|colon", "max-concurrent-downloads|2|cannot be set here"})
    void whatCannotBeIsRefused(String option, String value, String why) throws Exception {
        assertThat(error("aria2.addUri", "[\"" + server.link("a") + "\"],{\"" + option + "\":\"" + value + "\"}"))
                .contains(why);
        assertThat(waiting(0, 10)).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefused() throws Exception {
        Files.createDirectories(queue.downloads);
        Files.createSymbolicLink(queue.downloads.resolve("link"), Files.createDirectories(folder.resolve("out")));
        assertThat(error("aria2.addUri", "[\"" + server.link("a") + "\"],{\"dir\":\"link\"}"))
                .contains("download folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"ftp://x/y\"]", "[\"magnet:?xt=x\"]", "\"http://h/a\"", "[1]", ""})
    void whatIsNoLinkIsRefused(String links) throws Exception {
        assertThat(error("aria2.addUri", links)).isNotEmpty();
        assertThat(error("aria2.addTorrent", "\"\"")).contains("no torrents");
    }

    @Test
    void aFileThatIsThereIsNotRenamedWhereThatIsNotWanted() throws Exception {
        Files.createDirectories(queue.downloads);
        Files.writeString(queue.downloads.resolve("a.bin"), "mine");
        assertThat(error("aria2.addUri", "[\"" + server.link("a.bin") + "\"],{\"auto-file-renaming\":\"false\"}"))
                .contains("is there");
        assertThat(addUri("a.bin", "")).isNotEmpty();
    }

    @Test
    void optionsAreChanged() throws Exception {
        String gid = addUri("a.bin", "\"header\":\"X-Key: k\",\"referer\":\"https://example.org/\"");
        result("aria2.changeOption", "\"" + gid + "\",{\"max-download-limit\":\"5K\"}");
        result("aria2.changeOption", "\"" + gid + "\",{\"header\":[\"X-New: n\"],\"split\":\"2\",\"max-tries\":\"2\"}");
        result("aria2.changeOption", "\"" + gid + "\",{\"dir\":\"deeper\",\"out\":\"c.bin\"}");
        JsonNode told = option(gid);
        assertThat(told.path("max-download-limit").asString()).isEqualTo("5120");
        assertThat(told.path("header").asString()).isEqualTo("X-New: n");
        assertThat(told.path("referer").asString()).isEqualTo("https://example.org/");
        assertThat(told.path("split").asString()).isEqualTo("2");
        assertThat(told.path("max-tries").asString()).isEqualTo("2");
        assertThat(status(gid).path("files").get(0).path("path").asString())
                .isEqualTo(queue.downloads.resolve("deeper/c.bin").toString());
        assertThat(error("aria2.changeOption", "\"" + gid + "\",{\"gid\":\"1111111111111111\"}"))
                .contains("cannot be set here");
    }

    @Test
    void aRunningOneGoesOnWithItsNewOptions() throws Exception {
        server.hold("a");
        String gid = addUri("a", "");
        resume();
        queue.awaitAll(Downloading.class, idOf(gid));
        result("aria2.changeOption", "\"" + gid + "\",{\"user-agent\":\"other\"}");
        server.open("a");
        queue.awaitAll(Completed.class, idOf(gid));
        assertThat(error("aria2.changeOption", "\"" + gid + "\",{\"split\":\"2\"}")).contains("has ended");
    }

    @Test
    void globalOptionsAreSettingsOrHoldForWhatIsAdded() throws Exception {
        result("aria2.changeGlobalOption",
                "{\"max-concurrent-downloads\":\"5\",\"max-overall-download-limit\":\"1M\",\"user-agent\":\"me\"}");
        JsonNode told = result("aria2.getGlobalOption", "");
        assertThat(told.path("max-concurrent-downloads").asString()).isEqualTo("5");
        assertThat(told.path("max-overall-download-limit").asString()).isEqualTo("1048576");
        assertThat(told.path("user-agent").asString()).isEqualTo("me");
        assertThat(queue.settings.current().queue().atOnce()).isEqualTo(5);
        assertThat(queue.settings.current().transfer().bytesPerSecond()).isEqualTo(1_048_576);
        assertThat(option(addUri("a", "")).path("user-agent").asString()).isEqualTo("me");
        assertThat(option(addUri("b", "\"user-agent\":\"you\"")).path("user-agent").asString()).isEqualTo("you");
        assertThat(error("aria2.changeGlobalOption", "{\"max-concurrent-downloads\":\"11\"}")).contains("1-10");
        assertThat(error("aria2.changeGlobalOption", "{\"dir\":\"/etc\"}")).contains("download folder");
    }

    @Test
    void aDownloadIsPausedLetGoOnAndRemoved() throws Exception {
        server.hold("a");
        String gid = addUri("a", "");
        resume();
        queue.awaitAll(Downloading.class, idOf(gid));
        assertThat(status(gid).path("status").asString()).isEqualTo("active");
        assertThat(gids(result("aria2.tellActive", ""))).containsExactly(gid);
        assertThat(result("aria2.pause", "\"" + gid + "\"").asString()).isEqualTo(gid);
        assertThat(status(gid).path("status").asString()).isEqualTo("paused");
        assertThat(result("aria2.unpause", "\"" + gid + "\"").asString()).isEqualTo(gid);
        assertThat(error("aria2.unpause", "\"" + gid + "\"")).contains("cannot be unpaused");
        assertThat(error("aria2.removeDownloadResult", "\"" + gid + "\"")).contains("no result yet");
        assertThat(result("aria2.forceRemove", "\"" + gid + "\"").asString()).isEqualTo(gid);
        assertThat(status(gid).path("status").asString()).isEqualTo("removed");
        assertThat(status(gid).path("errorCode").asString()).isEqualTo("31");
        assertThat(error("aria2.remove", "\"" + gid + "\"")).contains("not active");
        assertThat(result("aria2.removeDownloadResult", "\"" + gid + "\"").asString()).isEqualTo("OK");
        assertThat(error("aria2.tellStatus", "\"" + gid + "\"")).contains("is not found");
    }

    @Test
    void allArePausedAndLetGoOn() throws Exception {
        List<String> gids = List.of(addUri("a", ""), addUri("b", ""));
        assertThat(result("aria2.pauseAll", "").asString()).isEqualTo("OK");
        assertThat(status(gids.getFirst()).path("status").asString()).isEqualTo("paused");
        assertThat(result("aria2.unpauseAll", "").asString()).isEqualTo("OK");
        queue.awaitAll(Completed.class, idOf(gids.getFirst()), idOf(gids.getLast()));
    }

    @Test
    void listsAreToldInParts() throws Exception {
        List<String> all = List.of(addUri("a", ""), addUri("b", "\"pause\":\"true\""), addUri("c", ""));
        assertThat(waiting(0, 10)).isEqualTo(all);
        assertThat(waiting(1, 1)).containsExactly(all.get(1));
        assertThat(waiting(-1, 2)).containsExactly(all.get(2), all.get(1));
        assertThat(waiting(-3, 5)).containsExactly(all.get(0));
        assertThat(waiting(3, 1)).isEmpty();
        for (String gid : all) {
            result("aria2.remove", "\"" + gid + "\"");
            queue.time.advance(Duration.ofSeconds(1));
        }
        assertThat(gids(result("aria2.tellStopped", "0,2"))).isEqualTo(all.subList(0, 2));
        assertThat(gids(result("aria2.tellStopped", "-1,1"))).containsExactly(all.get(2));
        assertThat(result("aria2.getGlobalStat", "").path("numStopped").asString()).isEqualTo("3");
        result("aria2.purgeDownloadResult", "");
        assertThat(result("aria2.getGlobalStat", "").path("numStopped").asString()).isEqualTo("0");
        assertThat(error("aria2.tellStopped", "0,-1")).contains("not negative");
        assertThat(error("aria2.tellStopped", "\"0\",1")).contains("wrong type");
    }

    @Test
    void placesAreChangedAcrossPriorities() throws Exception {
        String p1 = addUri("a", "");
        String p2 = addUri("b", "");
        queue.service.setPriority(List.of(idOf(p2)), Priority.P2).get();
        String last = addUri("c", "");
        assertThat(waiting(0, 9)).containsExactly(p1, last, p2);
        assertThat(result("aria2.changePosition", "\"" + p2 + "\",0,\"POS_SET\"").asInt()).isZero();
        assertThat(waiting(0, 9)).containsExactly(p2, p1, last);
        assertThat(result("aria2.changePosition", "\"" + p2 + "\",1,\"POS_CUR\"").asInt()).isEqualTo(1);
        assertThat(result("aria2.changePosition", "\"" + p1 + "\",0,\"POS_END\"").asInt()).isEqualTo(2);
        assertThat(result("aria2.changePosition", "\"" + p1 + "\",-9,\"POS_CUR\"").isIntegralNumber()).isTrue();
        assertThat(waiting(0, 9)).containsExactly(p1, p2, last);
        assertThat(error("aria2.changePosition", "\"" + p1 + "\",0,\"POS\"")).contains("Illegal argument");
        String first = result("aria2.addUri", "[\"" + server.link("d") + "\"],{},0").asString();
        assertThat(waiting(0, 1)).containsExactly(first);
    }

    @Test
    void linksAreChanged() throws Exception {
        String gid = addUri("a", "");
        JsonNode counts = result("aria2.changeUri", "\"%s\",1,[\"%s\",\"http://other/\"],[\"%s\",\"%s\"],0"
                .formatted(gid, server.link("a"), server.link("b"), server.link("c")));
        assertThat(counts).isEqualTo(JSON.readTree("[1,2]"));
        assertThat(result("aria2.getUris", "\"" + gid + "\"").valueStream().map(it -> it.path("uri").asString()))
                .containsExactly(server.link("b").toString(), server.link("c").toString());
        assertThat(error("aria2.changeUri", "\"%s\",1,[\"%s\",\"%s\"],[]".formatted(gid, server.link("b"),
                server.link("c")))).contains("at least one link");
    }

    @Test
    void serversAreToldOfWhatRuns() throws Exception {
        server.hold("a");
        String gid = addUri("a", "");
        assertThat(error("aria2.getServers", "\"" + gid + "\"")).contains("No active download");
        assertThat(result("aria2.getPeers", "\"" + gid + "\"").size()).isZero();
        resume();
        queue.awaitAll(Downloading.class, idOf(gid));
        await().untilAsserted(() -> assertThat(
                result("aria2.getServers", "\"" + gid + "\"").get(0).path("servers").get(0).path("uri").asString())
                .isEqualTo(server.link("a").toString()));
        assertThat(queue.service.find(List.of(idOf(gid))).get().getFirst().state()).isNotInstanceOf(Queued.class);
    }

    @Test
    void theProgramEndsOnlyWhereTheSettingsAllowIt() throws Exception {
        assertThat(result("aria2.saveSession", "").asString()).isEqualTo("OK");
        assertThat(error("aria2.shutdown", "")).contains("aria2_shutdown");
        assertThat(ended.getCount()).isEqualTo(1);
        queue.settings.change(all -> all.withDesktop(all.desktop().withApi(
                all.desktop().api().withAria2(new ApiSettings.Aria2(false, true)))));
        assertThat(result("aria2.forceShutdown", "").asString()).isEqualTo("OK");
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFolderOfACategoryMayBeNamed() throws Exception {
        Path papers = folder.resolve("papers");
        queue.settings.change(all -> all.withList(all.list().withCategories(
                List.of(new Category("Papers", Filter.of(
                        new Criterion.WithExtension(Set.of("pdf"))), papers)))));
        assertThat(status(addUri("a", "\"dir\":\"" + papers.resolve("x") + "\"")).path("dir").asString())
                .isEqualTo(papers.resolve("x").toString());
    }

    @Test
    void aMetalinkIsAddedWholeOrNotAtAll() throws Exception {
        String file = "<file name=\"%s\"><hash type=\"md5\">%s</hash><url>%s</url></file>";
        String first = file.formatted("deeper/a.bin", "0".repeat(32), server.link("a"));
        List<String> gids = result("aria2.addMetalink", metalink(first + file.formatted("b.bin", "1".repeat(32),
                server.link("b"))) + ",{\"pause\":\"true\"}").valueStream().map(JsonNode::asString).toList();
        assertThat(waiting(0, 9)).isEqualTo(gids);
        assertThat(status(gids.getFirst()).path("files").get(0).path("path").asString())
                .isEqualTo(queue.downloads.resolve("deeper/a.bin").toString());
        assertThat(option(gids.getLast()).path("checksum").asString()).isEqualTo("md5=" + "1".repeat(32));
        assertThat(error("aria2.addMetalink", metalink(first + file.formatted("../c", "", server.link("c")))))
                .contains("..");
        assertThat(error("aria2.addMetalink", metalink(first + "<file name=\"c\"><url>ftp://x/c</url></file>")))
                .contains("without a link");
        assertThat(error("aria2.addMetalink", "\"eA==\"")).contains("Not a Metalink");
        assertThat(waiting(0, 9)).hasSize(2);
    }

    private static String metalink(String files) {
        String text = "<metalink xmlns=\"urn:ietf:params:xml:ns:metalink\">" + files + "</metalink>";
        return "\"" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
