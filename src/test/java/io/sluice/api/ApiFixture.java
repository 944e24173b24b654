package io.sluice.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.sluice.api.events.EventHub;
import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.TestQueue;
import io.sluice.settings.ApiSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A queue of two at once, its API on a free port, and a server to fetch from: all new for each test.
abstract class ApiFixture {
    private static final int UNKNOWN_PATH = 404;
    private static final int UNKNOWN_METHOD = 405;
    static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;
    GatedServer server;
    TestQueue queue;
    LocalApi api;
    private @Nullable Described described;
    final int aria2Port = freePort();
    /// Counted down where a client has ended the program.
    final CountDownLatch ended = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /// @param status as HTTP has it
    /// @param body   null where there is none
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        String text(String member) {
            return body.path(member).asString();
        }
    }

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        queue = new TestQueue(folder, 2);
        queue.settings.change(all -> all.withDesktop(
                all.desktop().withApi(all.desktop().api().withPort(ApiSettings.ANY_PORT))));
        api = begin();
    }

    final LocalApi begin() {
        return new LocalApi(queue.service, queue.settings, new LocalApi.Surroundings(endpoint(),
                new EventHub.Threads(timer, workers), queue.time.keeper(),
                new LocalApi.Tuning(patience(), aria2Port), ended::countDown));
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// How long connections may be silent, and requests take to arrive.
    Duration patience() {
        return Duration.ofSeconds(10);
    }

    @AfterEach
    void close() throws Exception {
        api.close();
        queue.close();
        server.close();
        client.close();
        workers.close();
        timer.close();
    }

    final Path endpoint() {
        return folder.resolve("endpoint.json");
    }

    final JsonNode address() throws IOException {
        return JSON.readTree(Files.readAllBytes(endpoint()));
    }

    final URI url(String path) throws IOException {
        return URI.create(address().path("url").asString() + path);
    }

    final HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(url(path)).header("Authorization",
                "Bearer " + address().path("token").asString());
    }

    final Answer send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != UNKNOWN_PATH && answer.statusCode() != UNKNOWN_METHOD) {
            described().check(request.method(), request.uri().getPath(), answer.statusCode(), body);
        }
        return new Answer(answer.statusCode(), body, answer);
    }

    // Every answer of every test is as described.
    private Described described() throws Exception {
        Described known = described;
        if (known == null) {
            known = new Described(JSON.readTree(
                    client.send(request("/api/openapi.json").build(), HttpResponse.BodyHandlers.ofString()).body()));
            described = known;
        }
        return known;
    }

    final Answer get(String path) throws Exception {
        return send(request(path).build());
    }

    final Answer delete(String path) throws Exception {
        return send(request(path).DELETE().build());
    }

    final Answer post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    final Answer patch(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)).build());
    }

    final Answer post(String path) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /// Adds one of the server's files.
    final String added(String name) throws Exception {
        return post("/api/downloads", "{\"url\":\"" + server.link(name) + "\"}").text("id");
    }

    final String added(String name, int priority) throws Exception {
        return post("/api/downloads", "{\"url\":\"" + server.link(name) + "\",\"priority\":" + priority + "}")
                .text("id");
    }
}
