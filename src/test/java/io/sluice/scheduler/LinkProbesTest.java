package io.sluice.scheduler;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.model.Failure;
import io.sluice.model.Probe;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A link that is asked before it is added")
class LinkProbesTest {
    @TempDir
    private Path folder;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private TestQueue queue;
    private HttpServer server;
    private LinkProbes probes;

    @BeforeEach
    void open() throws Exception {
        queue = new TestQueue(folder, 1);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ranges/", exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/123456789");
            answer(exchange, 206, 1);
        });
        server.createContext("/whole/", exchange -> answer(exchange, 200, 1000));
        server.createContext("/gone/", exchange -> answer(exchange, 404, 0));
        server.createContext("/hangs/", exchange -> hang(exchange));
        server.start();
        probes = queue.service.probes();
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        probes.close();
        queue.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, int length) throws IOException {
        try (exchange) {
            heard.add(exchange.getRequestHeaders().getFirst("Range") + " "
                    + exchange.getRequestHeaders().getFirst("Cookie"));
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
            exchange.getResponseBody().write(new byte[length]);
        }
    }

    private void hang(HttpExchange exchange) throws IOException {
        waiting.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 404, 0);
    }

    private CompletableFuture<Optional<Probe>> ask(String path, RequestHeader... headers) {
        return probes.ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), List.of(headers));
    }

    private static Probe probe(CompletableFuture<Optional<Probe>> asked) throws Exception {
        return asked.get(10, TimeUnit.SECONDS).orElseThrow();
    }

    @Test
    void tellsNameAndSizeAndThatItCanBeResumed() throws Exception {
        assertThat(probe(ask("/ranges/a%20b.iso", new RequestHeader("Cookie", "sid=1"))))
                .isEqualTo(new Probe.Found("a b.iso", 123_456_789, true));
        assertThat(heard).as("one byte, with what the user gave").containsExactly("bytes=0-0 sid=1");
    }

    @Test
    void cannotBeResumedWhereItsServerSendsTheWholeFileForOneByte() throws Exception {
        assertThat(probe(ask("/whole/x.iso"))).isEqualTo(new Probe.Found("x.iso", 1000, false));
    }

    @Test
    void saysWhatIsWrongWithIt() throws Exception {
        assertThat(probe(ask("/gone/x.iso"))).isEqualTo(new Probe.Failed(new Failure.NeedsLink("127.0.0.1", 404)));
    }

    @Test
    void waitsWhileOthersAreAsked() throws Exception {
        List<CompletableFuture<Optional<Probe>>> asked = new ArrayList<>();
        for (int i = 0; i < 3 * LinkProbes.AT_ONCE; i++) {
            asked.add(ask("/hangs/" + i));
        }
        await().until(() -> waiting.get() == LinkProbes.AT_ONCE);

        gate.countDown();
        for (CompletableFuture<Optional<Probe>> one : asked) {
            assertThat(probe(one)).isInstanceOf(Probe.Failed.class);
        }
        assertThat(waiting.get()).isEqualTo(asked.size());
    }

    @Test
    void isGivenUpWhenNobodyLooksAnyMore() throws Exception {
        List<CompletableFuture<Optional<Probe>>> asked = new ArrayList<>();
        for (int i = 0; i < 2 * LinkProbes.AT_ONCE; i++) {
            asked.add(ask("/hangs/" + i));
        }
        await().until(() -> waiting.get() == LinkProbes.AT_ONCE);

        probes.close();

        for (CompletableFuture<Optional<Probe>> one : asked) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(waiting.get()).as("no further one was asked").isEqualTo(LinkProbes.AT_ONCE);
    }
}
