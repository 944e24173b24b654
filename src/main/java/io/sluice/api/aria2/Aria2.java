package io.sluice.api.aria2;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sluice.api.http.ApiJson;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Gate;
import io.sluice.api.http.Token;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.SettingsStore;
import tools.jackson.databind.node.NullNode;

/// aria2's dialect at one path, by POST, GET and WebSocket.
public final class Aria2 implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/json-rpc";
    private static final Duration HELD_BACK = Duration.ofSeconds(1);
    private static final int REFUSED = 400;

    private final Envelope envelope;
    private final Sockets sockets;
    private final Listeners listeners;
    private final Timekeeper time;

    /// @param time     what answers to wrong tokens wait by
    /// @param patience WebSockets have more of it, by a factor: their clients listen
    /// @param end      begins to end the program, and returns at once
    public record Surroundings(Timekeeper time, Executor workers, Duration patience, Runnable end) {
    }

    public Aria2(DownloadService service, SettingsStore settings, Supplier<Token> token, Surroundings surroundings) {
        this.time = surroundings.time();
        Gids gids = new Gids(service);
        this.envelope = new Envelope(new Methods(methods(service, settings, gids, surroundings.end()),
                it -> token.get().is(it)));
        this.listeners = new Listeners(service.feed(), surroundings.workers(), gids);
        this.sockets = new Sockets(this::answer, listeners, surroundings.patience());
    }

    private static Map<String, Method> methods(DownloadService service, SettingsStore settings, Gids gids,
            Runnable end) {
        var lists = new Lists(service);
        var globals = new GlobalOptions(settings);
        var wishes = new Wishes(service, settings::current, gids);
        Map<String, Method> all = new HashMap<>();
        Stream.of(new Adding(service, wishes, globals, lists, gids).all(),
                new Asking(service, lists, new Telling(service, gids), gids).all(),
                new Changing(service, settings::current, wishes, lists, gids).all(), globals.all(),
                new Steering(service, lists, gids).all(),
                new Session(() -> settings.current().desktop().api().aria2().shutdown(), end).all())
                .forEach(all::putAll);
        return all;
    }

    public void register(JavalinConfig config) {
        config.routes.addHttpHandler(HandlerType.POST, Gate.RPC, context -> send(answer(Ask.bytes(context)), context));
        config.routes.addHttpHandler(HandlerType.GET, Gate.RPC, context -> send(asked(context), context));
        sockets.register(config);
    }

    private Reply asked(Context context) {
        if (context.queryParam("jsoncallback") != null) {
            return refused(new RpcException(RpcException.INVALID_REQUEST, "There is no JSONP here."));
        }
        try {
            return answer(Envelope.fromQuery(query(context, "method"), query(context, "id"),
                    query(context, "params")));
        } catch (RpcException wrong) {
            return refused(wrong);
        }
    }

    private static Reply refused(RpcException why) {
        return Reply.error(NullNode.getInstance(), why);
    }

    private static Optional<String> query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(it -> !it.isEmpty());
    }

    // Waits on the request's own thread, which is virtual.
    private Reply answer(byte[] request) {
        Reply reply = envelope.answer(request);
        if (reply.unauthorized()) {
            var over = new CompletableFuture<Boolean>();
            time.in(HELD_BACK, () -> over.complete(true));
            over.join();
        }
        return reply;
    }

    private static void send(Reply reply, Context context) {
        if (reply.failed()) {
            context.status(REFUSED);
        }
        context.result(ApiJson.bytes(reply.body())).contentType(MEDIA_TYPE);
    }

    /// How many WebSockets are open.
    public int sockets() {
        return sockets.count();
    }

    @Override
    public void close() {
        listeners.close();
    }
}
