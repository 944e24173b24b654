package io.sluice.api;

import java.io.IOException;
import java.time.Duration;
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
    private static final int MOST_HEADER_BYTES = 16 << 10;
    private static final int SLOWEST_BYTES_A_SECOND = 256;
    private static final int THREADS = 16;

    private final Javalin javalin;
    private final Connections connections;

    private ApiServer(Javalin javalin, Connections connections) {
        this.javalin = javalin;
        this.connections = connections;
    }

    /// How connections are treated.
    ///
    /// @param workers  run the requests, one thread each
    /// @param patience a connection on which nothing moves for so long is closed, and so is one whose request does not
    ///                 arrive in that time: nobody holds one by doing little
    record Connections(ExecutorService workers, Duration patience) {
        private void listen(JavalinConfig config, int port, Gate gate) {
            var threads = new QueuedThreadPool(THREADS, 1);
            threads.setName("api");
            threads.setDaemon(true);
            threads.setVirtualThreadsExecutor(workers);
            config.jetty.threadPool = threads;
            config.jetty.modifyHttpConfiguration(ApiServer::bound);
            config.jetty.modifyServletContextHandler(all -> all.insertHandler(gate));
            config.jetty.addConnector((server, http) -> connector(server, http, port));
        }

        private ServerConnector connector(Server server, HttpConfiguration http, int port) {
            var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            connector.setHost(HERE);
            connector.setPort(port);
            connector.setIdleTimeout(patience.toMillis());
            connector.addBean(new RequestDeadline(connector.getScheduler(), patience));
            return connector;
        }
    }

    /// @param port  0 for any free one
    /// @param aria2 the other dialect
    /// @throws io.javalin.util.JavalinException where the port is taken
    static ApiServer start(int port, Gate gate, List<Route> routes, Aria2 aria2, Connections connections) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Ask.MOST_BYTES;
            config.http.compressionStrategy = CompressionStrategy.NONE; // the bytes go nowhere
            config.jsonMapper(new ApiJson());
            connections.listen(config, port, gate);
            routes.forEach(route -> Answering.register(config.routes, route));
            aria2.register(config);
            Answering.tellProblems(config.routes);
        });
        return new ApiServer(javalin.start(), connections);
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setMinRequestDataRate(SLOWEST_BYTES_A_SECOND);
    }

    /// Listens on another port, too.
    ///
    /// @throws IOException where that is in use
    void listenAlso(int port) throws IOException {
        Server server = javalin.jettyServer().server();
        var http = new HttpConfiguration();
        bound(http);
        ServerConnector more = connections.connector(server, http, port);
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
