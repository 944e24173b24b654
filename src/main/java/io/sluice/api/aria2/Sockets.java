package io.sluice.api.aria2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import io.sluice.api.http.ApiJson;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Gate;

/// The dialect over WebSocket: calls as by POST, and notices for whoever has shown the token once. Messages of one client
/// are answered one after the other, and read only then.
final class Sockets {
    private static final String LINE = "line";
    private static final int BETWEEN_PINGS = 2;
    private static final int SILENCE = 6;

    private final Function<byte[], Reply> answer;
    private final Listeners listeners;
    private final Duration patience;
    private final Set<Line> open = ConcurrentHashMap.newKeySet();

    /// @param patience nobody holds a connection by doing nothing for six times as long; who has shown the token is asked by
    ///                 pings whether he is there, each time after two of it
    Sockets(Function<byte[], Reply> answer, Listeners listeners, Duration patience) {
        this.answer = answer;
        this.listeners = listeners;
        this.patience = patience;
    }

    void register(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(patience.multipliedBy(SILENCE));
            factory.setMaxTextMessageSize(Ask.MOST_BYTES);
        });
        config.routes.ws(Gate.RPC, this::listen);
    }

    private void listen(WsConfig socket) {
        socket.onConnect(this::begin);
        socket.onMessage(this::receive);
        socket.onClose(this::forget);
        socket.onError(this::forget);
    }

    private void begin(WsContext context) {
        var line = new Line(context.session);
        context.attribute(LINE, line);
        open.add(line);
    }

    /// How many are open.
    int count() {
        return open.size();
    }

    private void receive(WsMessageContext context) {
        Reply reply = answer.apply(context.message().getBytes(StandardCharsets.UTF_8));
        Line line = line(context);
        if (reply.welcome() && listeners.add(line)) {
            context.enableAutomaticPings(patience.multipliedBy(BETWEEN_PINGS).toMillis(), TimeUnit.MILLISECONDS);
        }
        line.send(ApiJson.write(reply.body()));
    }

    private void forget(WsContext context) {
        Line line = line(context);
        open.remove(line);
        listeners.remove(line);
    }

    private static Line line(WsContext context) {
        Line line = context.attribute(LINE);
        if (line == null) {
            throw new IllegalStateException("A WebSocket that was never opened");
        }
        return line;
    }
}
