package io.sluice.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A call of aria2's dialect")
class Aria2EnvelopeTest extends Aria2Fixture {
    private static final String LIST = "\"method\":\"system.listMethods\"";

    @Test
    void isAnsweredAsJsonRpc() throws Exception {
        Answer answer = called("aria2.getVersion", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("application/json-rpc");
        assertThat(answer.text("jsonrpc")).isEqualTo("2.0");
        assertThat(answer.text("id")).isEqualTo("q");
        assertThat(answer.body().path("result").path("version").asString()).isEqualTo("1.37.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "\"a\"", "null", "[1]", "{\"a\":1}", "1.5", "true"})
    void getsItsIdBack(String id) throws Exception {
        Answer answer = rpc("{" + LIST + ",\"id\":" + id + "}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("id")).isEqualTo(JSON.readTree(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{|-32700", "|-32700", "\"x\"|-32600", "{}|-32600",
            "{\"method\":\"system.listMethods\"}|-32600", "{\"id\":1}|-32600", "{\"id\":1,\"method\":2}|-32600",
            "{\"id\":1,\"method\":\"system.listMethods\",\"params\":{}}|-32602"})
    void thatIsNoneIsRefused(String body, int code) throws Exception {
        Answer answer = rpc(body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").path("code").asInt()).isEqualTo(code);
    }

    @Test
    void mayBeOneOfABatch() throws Exception {
        Answer answer = rpc("[{" + LIST + ",\"id\":1},{\"id\":2,\"method\":\"aria2.fly\",\"params\":[" + secret()
                + "]},3]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get(0).path("id").asInt()).isEqualTo(1);
        assertThat(answer.body().get(1).path("error").path("message").asString())
                .isEqualTo("No such method: aria2.fly");
        assertThat(answer.body().get(2).path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @Test
    void isOneOfTenThousandAtMost() throws Exception {
        assertThat(rpc("[" + "0,".repeat(9_999) + "0]").status()).isEqualTo(200);
        assertThat(rpc("[" + "0,".repeat(10_000) + "0]").status()).isEqualTo(400);
    }

    @Test
    void mayBeAQuery() throws Exception {
        String params = Base64.getEncoder()
                .encodeToString(("[" + secret() + "]").getBytes(StandardCharsets.UTF_8)).replace("+", "%2B");
        Answer answer = ask(HttpRequest.newBuilder(
                url("/jsonrpc?method=aria2.getSessionInfo&id=a&params=" + params)).build());
        assertThat(answer.text("id")).isEqualTo("a");
        assertThat(answer.body().path("result").path("sessionId").asString()).hasSize(40);
        assertThat(ask(HttpRequest.newBuilder(url("/jsonrpc?method=system.listMethods&id=a&jsoncallback=f")).build())
                .status()).isEqualTo(400);
        assertThat(ask(HttpRequest.newBuilder(url("/jsonrpc?method=system.listMethods&id=a&params=%21")).build())
                .status()).isEqualTo(400);
    }

    @Test
    void mayHoldSeveralWithATokenEach() throws Exception {
        JsonNode results = JSON.readTree(rpc("""
                {"id":1,"method":"system.multicall","params":[[
                 {"methodName":"aria2.getVersion","params":[%1$s]},{"methodName":"aria2.fly","params":[%1$s]},
                 {"methodName":"system.multicall","params":[[]]},{"params":[]},5]]}""".formatted(secret())).body()
                .path("result").toString());
        assertThat(results.get(0).get(0).path("version").asString()).isNotEmpty();
        assertThat(results.get(1).path("code").asInt()).isEqualTo(1);
        assertThat(results.get(2).path("message").asString()).contains("Recursive");
        assertThat(results.get(3).path("message").asString()).contains("methodName");
        assertThat(results.get(4).path("message").asString()).contains("struct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"token:wrong\"]", "[\"token:\"]", "[1]"})
    void withoutTheTokenIsAnsweredAfterASecond(String params) throws Exception {
        var answer = http.sendAsync(HttpRequest.newBuilder(url("/jsonrpc")).POST(HttpRequest.BodyPublishers
                .ofString("{\"id\":1,\"method\":\"aria2.getVersion\",\"params\":" + params + "}")).build(),
                HttpResponse.BodyHandlers.ofString());
        heldBack(answer);
        assertThat(answer.get().statusCode()).isEqualTo(400);
        assertThat(answer.get().body()).contains("{\"code\":1,\"message\":\"Unauthorized\"}");
    }

    @Test
    void withoutTheTokenAmongSeveralIsAnsweredAfterASecondToo() throws Exception {
        var answer = http.sendAsync(HttpRequest.newBuilder(url("/jsonrpc")).POST(HttpRequest.BodyPublishers.ofString(
                "{\"id\":1,\"method\":\"system.multicall\",\"params\":[[{\"methodName\":\"aria2.getVersion\",\"params\":[]}]]}"))
                .build(), HttpResponse.BodyHandlers.ofString());
        heldBack(answer);
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).contains("Unauthorized");
    }

    private void heldBack(CompletableFuture<?> answer) {
        await().until(() -> queue.time.pending().contains(Duration.ofSeconds(1)));
        queue.time.advance(Duration.ofMillis(999));
        assertThat(answer).isNotDone();
        queue.time.advance(Duration.ofMillis(1));
    }

    @Test
    void ofThoseThatTellTheMethodsNeedsNoToken() throws Exception {
        assertThat(rpc("{" + LIST + ",\"id\":1}").body().path("result").valueStream().map(JsonNode::asString))
                .contains("aria2.addUri", "aria2.tellStatus", "system.multicall", "system.listMethods");
        assertThat(rpc("{\"method\":\"system.listNotifications\",\"id\":1}").body().path("result").valueStream()
                .map(JsonNode::asString))
                .containsExactly("aria2.onDownloadStart", "aria2.onDownloadPause", "aria2.onDownloadStop",
                        "aria2.onDownloadComplete", "aria2.onDownloadError");
    }

    @Test
    void fromAPageIsRefusedAsEverywhere() throws Exception {
        Answer answer = ask(HttpRequest.newBuilder(url("/jsonrpc")).header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{" + LIST + ",\"id\":1}")).build());
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void thatIsTooLargeIsNotRead() throws Exception {
        byte[] body = new byte[3_000_000];
        Answer answer = ask(HttpRequest.newBuilder(url("/jsonrpc"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build());
        assertThat(answer.status()).isEqualTo(413);
    }
}
