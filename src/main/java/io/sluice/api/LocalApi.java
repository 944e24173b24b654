package io.sluice.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import io.javalin.util.JavalinException;
import io.sluice.api.aria2.Aria2;
import io.sluice.api.events.EventHub;
import io.sluice.api.events.EventHub.Threads;
import io.sluice.api.events.EventStream;
import io.sluice.api.http.Gate;
import io.sluice.api.http.OpenApi;
import io.sluice.api.http.Route;
import io.sluice.api.http.Token;
import io.sluice.api.http.Traffic;
import io.sluice.api.rest.RestRoutes;
import io.sluice.model.ApiUse;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.ApiSettings;
import io.sluice.settings.ApiToken;
import io.sluice.settings.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API as the settings want it: on or off, on which port; it follows them. Safe for any thread.
public final class LocalApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalApi.class);

    private final SettingsStore settings;
    private final Surroundings around;
    private final Endpoint endpoint;
    private final List<Route> routes;
    private final Aria2 aria2;
    private final EventHub hub;
    private final Traffic traffic;
    private final SettingsStore.Listening following;
    private @Nullable ApiServer server; // guarded by this
    private volatile @Nullable String url; // of the server; written by whoever holds this, read by all
    private @Nullable Applied applied; // guarded by this
    private boolean closed; // guarded by this

    /// What the server was started with; another token makes another server, so that nobody stays inside.
    ///
    /// @param aria2Port whether aria2's port is open, too
    /// @param token     null where there is no server
    private record Applied(boolean on, int port, boolean aria2Port, @Nullable Token token) {
    }

    /// What it needs around itself.
    ///
    /// @param endpoint the file that tells programs of this user where it is
    /// @param threads  closed by their owner; the workers run the requests
    /// @param end      begins to end the program, and returns at once
    public record Surroundings(Path endpoint, Threads threads, Timekeeper time, Tuning tuning, Runnable end) {
        private Duration patience() {
            return tuning.patience();
        }
    }

    /// What tests have otherwise.
    ///
    /// @param patience  how long a connection may be silent, and how long a request may take to arrive; other times follow
    ///                  it: a connection for events is kept by a comment well before it would be closed
    /// @param aria2Port where programs made for aria2 look first
    public record Tuning(Duration patience, int aria2Port) {
        public static final Tuning USUAL = new Tuning(Duration.ofSeconds(10), ApiSettings.ARIA2_PORT);
    }

    /// Starts the server where the settings want one.
    public LocalApi(DownloadService service, SettingsStore settings, Surroundings around) {
        this.settings = settings;
        this.around = around;
        this.endpoint = new Endpoint(around.endpoint());
        this.traffic = new Traffic(around.time()::now);
        this.hub = new EventHub(service, around.threads(), around.time());
        List<Route> asked = Stream
                .of(RestRoutes.of(service, settings, around.time().nanos()),
                        new EventStream(hub, run(), around.patience().multipliedBy(2).dividedBy(5)).routes())
                .flatMap(List::stream).toList();
        this.routes = Stream.concat(asked.stream(), Stream.of(OpenApi.route(asked))).toList();
        this.aria2 = new Aria2(service, settings, this::token,
                new Aria2.Surroundings(around.time(), around.threads().workers(), around.patience(), around.end()));
        following = settings.onChange(_ -> follow());
        apply();
    }

    /// Who uses it now; empty while it is not open. Returns at once.
    public Optional<ApiUse> use() {
        Traffic.Count count = traffic.count();
        return Optional.ofNullable(url).map(it -> new ApiUse(it, hub.listeners(), aria2.sockets(), count.answered(),
                count.refused(), count.last()));
    }

    private void follow() {
        try {
            around.threads().workers().execute(this::apply);
        } catch (RejectedExecutionException ending) {
            LOG.debug("The program ends", ending);
        }
    }

    private synchronized void apply() {
        ApiSettings api = settings.current().desktop().api();
        Applied wanted = new Applied(api.on(), api.port(), api.aria2().port(), api.on() ? token() : null);
        if (closed || wanted.equals(applied)) {
            return;
        }
        applied = wanted;
        stop();
        if (wanted.token() != null) {
            start(wanted, wanted.token());
        }
    }

    private void start(Applied wanted, Token token) {
        Gate gate = new Gate(() -> token, () -> settings.current().desktop().api().origins(), traffic);
        try {
            server = listen(wanted.port(), gate);
            String address = server.url();
            endpoint.write(address, token);
            url = address;
            LOG.info("The API listens at {}", address);
            if (wanted.aria2Port()) {
                listenAlso(server);
            }
        } catch (IOException | JavalinException failed) {
            if (around.threads().workers().isShutdown()) {
                LOG.info("The API was not opened, since the program ends", failed);
            } else {
                LOG.error("The API could not be opened", failed);
            }
            stop();
        }
    }

    // Another program, or another user's Sluice, may have the port: programs read the file, not the number.
    private ApiServer listen(int port, Gate gate) {
        try {
            return start(port, gate);
        } catch (JavalinException taken) {
            if (port == ApiSettings.ANY_PORT) {
                throw taken;
            }
            LOG.info("The API takes another port, since {} is in use", port);
            return start(ApiSettings.ANY_PORT, gate);
        }
    }

    private ApiServer start(int port, Gate gate) {
        return ApiServer.start(port, gate, routes, aria2,
                new ApiServer.Connections(around.threads().workers(), around.patience()));
    }

    // An aria2 may be there.
    private void listenAlso(ApiServer server) {
        int port = around.tuning().aria2Port();
        try {
            server.listenAlso(port);
        } catch (IOException taken) {
            LOG.warn("The API cannot listen on port {}", port, taken);
        }
    }

    private static String run() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    private Token token() {
        return new Token(ApiToken.of(settings.credentials()));
    }

    private void stop() {
        url = null;
        if (server != null) {
            server.close();
            server = null;
        }
        try {
            endpoint.remove();
        } catch (IOException stays) {
            LOG.warn("The address of the API stays in its file", stays);
        }
    }

    /// Ends it, and with it what clients wait for.
    @Override
    public void close() {
        following.close();
        hub.close();
        aria2.close();
        synchronized (this) {
            closed = true;
            stop();
        }
    }
}
