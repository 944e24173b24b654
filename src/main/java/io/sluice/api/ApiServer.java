package io.sluice.api;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.sluice.api.aria2.Aria2;
import io.sluice.api.http.Answering;
import io.sluice.api.http.ApiJson;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Gate;
import io.sluice.api.http.Route;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A server on one port of the loopback interface, until it is closed.
final class ApiServer implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    /// A connection on which nothing moves is closed: nobody holds one by doing nothing.
    private static final int SILENCE_MILLIS = 10_000;
    private static final int MOST_HEADER_BYTES = 16 << 10;
    private static final int SLOWEST_BYTES_A_SECOND = 256;
    private static final int THREADS = 16;

    private final Javalin javalin;

    private ApiServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /// @param port    0 for any free one
    /// @param aria2   the other dialect
    /// @param workers run the requests, one thread each
    /// @throws io.javalin.util.JavalinException where the port is taken
    static ApiServer start(int port, Gate gate, List<Route> routes, Aria2 aria2, ExecutorService workers) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Ask.MOST_BYTES;
            config.http.compressionStrategy = CompressionStrategy.NONE; // the bytes go nowhere
            config.jsonMapper(new ApiJson());
            listen(config, port, gate, workers);
            routes.forEach(route -> Answering.register(config.routes, route));
            aria2.register(config);
            Answering.tellProblems(config.routes);
        });
        return new ApiServer(javalin.start());
    }

    private static void listen(JavalinConfig config, int port, Gate gate, ExecutorService workers) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("api");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(workers);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(ApiServer::bound);
        config.jetty.modifyServletContextHandler(all -> all.insertHandler(gate));
        config.jetty.addConnector((server, http) -> connector(server, http, port));
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setMinRequestDataRate(SLOWEST_BYTES_A_SECOND);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, int port) {
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HERE);
        connector.setPort(port);
        connector.setIdleTimeout(SILENCE_MILLIS);
        return connector;
    }

    /// Listens on another port, too.
    ///
    /// @throws IOException where that is in use
    void listenAlso(int port) throws IOException {
        Server server = javalin.jettyServer().server();
        var http = new HttpConfiguration();
        bound(http);
        ServerConnector more = connector(server, http, port);
        more.open();
        server.addConnector(more);
        LifeCycle.start(more);
    }

    int port() {
        return javalin.port();
    }

    String url() {
        return "http://" + HERE + ":" + port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
