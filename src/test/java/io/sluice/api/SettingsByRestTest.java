package io.sluice.api;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The settings by REST")
class SettingsByRestTest extends ApiFixture {
    @Test
    void areToldByTopicAndByTheNamesOfTheEnvironment() throws Exception {
        JsonNode settings = get("/api/settings").body();
        assertThat(settings.path("max_concurrent_downloads").asInt()).isEqualTo(2);
        assertThat(settings.path("queue").path("at_once").asInt()).isEqualTo(2);
        assertThat(settings.path("queue").path("folder").asString()).isEqualTo(queue.downloads.toString());
        assertThat(settings.path("fixed").size()).isZero();
    }

    @Test
    void takeEffectAtOnce() throws Exception {
        JsonNode changed = patch("/api/settings",
                "{\"max_concurrent_downloads\":5,\"transfer\":{\"bytes_per_second\":1000}}").body();
        assertThat(changed.path("queue").path("at_once").asInt()).isEqualTo(5);
        assertThat(queue.settings.current().transfer().bytesPerSecond()).isEqualTo(1_000);
        assertThat(get("/api/downloads/status").body().path("max_concurrent_downloads").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"queue\":{\"folder\":\"/tmp\"}}", "{\"list\":{\"categories\":[]}}",
            "{\"api\":{\"origins\":\"https://evil.example\"}}", "{\"api\":{\"aria2_shutdown\":true}}",
            "{\"network\":{\"proxy\":\"NONE\"}}"})
    void areNotAllForAPageOfABrowser(String patch) throws Exception {
        Answer answer = send(request("/api/settings").header("Content-Type", "application/json")
                .header("Origin", "moz-extension://abc").method("PATCH", HttpRequest.BodyPublishers.ofString(patch))
                .build());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(queue.settings.current().queue().folder()).isEqualTo(queue.downloads);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"max_concurrent_downloads\":0}|max_concurrent_downloads",
            "{\"max_concurrent_downloads\":11}|max_concurrent_downloads",
            "{\"queue\":{\"at_once\":\"x\"}}|queue.at_once",
            "{\"queue\":{\"speed\":1}}|queue.speed", "{\"volume\":11}|volume", "{\"colour\":{\"sky\":1}}|colour.sky"})
    void areAllAsTheyWereWhereOneCannotBe(String patch, String field) throws Exception {
        Answer answer = patch("/api/settings", "{\"transfer\":{\"connections\":7}," + patch.substring(1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(queue.settings.current().transfer().connections()).isEqualTo(8);
    }
}
