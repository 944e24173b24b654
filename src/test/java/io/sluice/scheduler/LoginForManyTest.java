package io.sluice.scheduler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;
import io.sluice.model.DownloadState.Failed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

@DisplayName("A login that is given once")
class LoginForManyTest extends QueueFixture {
    private static final int MANY = Listing.SETTLED_IN_SNAPSHOT + 20;

    private final Set<String> askedAgain = ConcurrentHashMap.newKeySet();
    private volatile boolean given;

    /// It goes on asking: what is tried again is seen there.
    private HttpServer locked() throws Exception {
        HttpServer locked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        locked.createContext("/", exchange -> {
            try (exchange) {
                if (given) {
                    askedAgain.add(exchange.getRequestURI().getPath());
                }
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"files\"");
                exchange.sendResponseHeaders(401, -1);
            }
        });
        locked.start();
        return locked;
    }

    @Test
    void isForAllThatTheServerAskedForHoweverManyTheWindowShows() throws Exception {
        HttpServer locked = locked();
        try {
            List<UUID> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(queue.add(URI.create("http://127.0.0.1:" + locked.getAddress().getPort() + "/file" + i)));
            }
            queue.awaitAll(Failed.class, all.toArray(UUID[]::new));
            given = true;
            queue.service.logIn(all.getFirst(), "me", "secret").get();
            await().atMost(Duration.ofSeconds(10)).until(() -> askedAgain.size() == MANY);
        } finally {
            locked.stop(0);
        }
    }
}
