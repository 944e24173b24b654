package io.sluice.api;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@DisplayName("A WebSocket of aria2's dialect")
class Aria2SocketTest extends Aria2Fixture {
    /// What one client hears.
    private static final class Heard implements WebSocket.Listener {
        final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(JSON.readTree(parts.toString()));
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() throws InterruptedException {
            JsonNode message = messages.poll(10, TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            return message;
        }

        void hears(String method, String gid) throws InterruptedException {
            JsonNode notice = next();
            assertThat(notice.path("method").asString()).isEqualTo("aria2." + method);
            assertThat(notice.path("params")).isEqualTo(JSON.readTree("[{\"gid\":\"" + gid + "\"}]"));
            assertThat(notice.has("id")).isFalse();
        }
    }

    private WebSocket open(WebSocket.Listener listener) throws Exception {
        return http.newWebSocketBuilder().buildAsync(URI.create(url("/jsonrpc").toString().replace("http", "ws")),
                listener).get();
    }

    private void say(WebSocket socket, String method, String params) {
        socket.sendText("{\"id\":\"q\",\"method\":\"" + method + "\",\"params\":[" + params + "]}", true).join();
    }

    @Test
    void answersAsByPost() throws Exception {
        var heard = new Heard();
        WebSocket socket = open(heard);
        say(socket, "aria2.getVersion", secret());
        assertThat(heard.next().path("result").path("version").asString()).isEqualTo("1.37.0");
        say(socket, "aria2.fly", secret());
        assertThat(heard.next().path("error").path("message").asString()).isEqualTo("No such method: aria2.fly");
    }

    @Test
    void hearsOfEveryChangeOnce() throws Exception {
        server.hold("a");
        var heard = new Heard();
        say(open(heard), "aria2.getVersion", secret());
        heard.next();
        String gid = addUri("a", "");
        heard.hears("onDownloadStart", gid);
        UUID id = idOf(gid);
        queue.awaitAll(Downloading.class, id);
        queue.service.pause(List.of(id)).get();
        heard.hears("onDownloadPause", gid);
        queue.service.setSpeedLimit(List.of(id), 5_000_000).get();
        queue.service.resume(List.of(id)).get();
        heard.hears("onDownloadStart", gid);
        server.open("a");
        heard.hears("onDownloadComplete", gid);
        queue.awaitAll(Completed.class, id);
        queue.service.remove(List.of(id)).get();
        String other = addUri("b", "\"pause\":\"true\"");
        heard.hears("onDownloadPause", other);
        queue.service.remove(List.of(idOf(other))).get();
        heard.hears("onDownloadStop", other);
        assertThat(heard.messages).isEmpty();
    }

    @Test
    void hearsNothingBeforeItHasShownTheToken() throws Exception {
        var stranger = new Heard();
        var friend = new Heard();
        WebSocket strange = open(stranger);
        say(open(friend), "aria2.getVersion", secret());
        friend.next();
        String gid = addUri("a", "");
        friend.hears("onDownloadStart", gid);
        friend.hears("onDownloadComplete", gid);
        say(strange, "aria2.getVersion", "\"token:wrong\"");
        await().until(() -> queue.time.pending().contains(Duration.ofSeconds(1)));
        assertThat(stranger.messages).isEmpty();
        queue.time.advance(Duration.ofSeconds(1));
        assertThat(stranger.next().path("error").path("message").asString()).isEqualTo("Unauthorized");
    }

    @Test
    void isCountedWhileItIsOpen() throws Exception {
        WebSocket socket = open(new Heard());
        await().until(() -> api.use().orElseThrow().webSockets() == 1);
        socket.abort();
        await().until(() -> api.use().orElseThrow().webSockets() == 0);
    }

    @Test
    void ofAWebPageIsRefused() {
        assertThatThrownBy(() -> http.newWebSocketBuilder().header("Origin", "https://evil.example")
                .buildAsync(URI.create(url("/jsonrpc").toString().replace("http", "ws")), new Heard()).get())
                .cause().isInstanceOfSatisfying(WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void thatDoesNotReadIsLetGoAndHoldsNobody() throws Exception {
        var closed = new CompletableFuture<String>();
        WebSocket deaf = open(new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket socket) {
                // Asks for nothing.
            }

            @Override
            public void onError(WebSocket socket, Throwable error) {
                closed.complete("broken");
            }
        });
        var heard = new Heard();
        WebSocket well = open(heard);
        String lists = "{\"id\":1,\"method\":\"system.listMethods\"}";
        String many = "[" + (lists + ",").repeat(2_000) + lists + "]";
        var flood = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200 && !deaf.isOutputClosed(); i++) {
                deaf.sendText(many, true).join();
            }
        });
        say(well, "aria2.getVersion", secret());
        assertThat(heard.next().path("result").isObject()).isTrue();
        assertThatThrownBy(flood::get).hasRootCauseInstanceOf(java.io.IOException.class);
    }
}
