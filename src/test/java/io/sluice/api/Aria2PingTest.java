package io.sluice.api;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A WebSocket of aria2's dialect on which nothing happens")
class Aria2PingTest extends Aria2Fixture {
    @Override
    Duration patience() {
        return Duration.ofMillis(500);
    }

    private WebSocket open(WebSocket.Listener listener) throws Exception {
        return http.newWebSocketBuilder().buildAsync(URI.create(url("/jsonrpc").toString().replace("http", "ws")),
                listener).get();
    }

    @Test
    void isKeptByPingsOnceItHasShownTheToken() throws Exception {
        var pings = new CountDownLatch(4); // longer than it would last without
        WebSocket friend = open(new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
                pings.countDown();
                socket.request(1);
                return null;
            }
        });
        friend.sendText("{\"id\":1,\"method\":\"aria2.getVersion\",\"params\":[" + secret() + "]}", true).join();
        assertThat(pings.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(api.use().orElseThrow().webSockets()).isEqualTo(1);
    }

    @Test
    void isClosedWhereItHasNot() throws Exception {
        open(new WebSocket.Listener() {
        });
        await().until(() -> api.use().orElseThrow().webSockets() == 1);
        await().until(() -> api.use().orElseThrow().webSockets() == 0);
    }
}
