package io.sluice.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.TestQueue;
import io.sluice.settings.ApiSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A queue of two at once, its API on a free port, and a server to fetch from: all new for each test.
abstract class ApiFixture {
    static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;
    GatedServer server;
    TestQueue queue;
    LocalApi api;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

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
        return new LocalApi(queue.service, queue.settings, endpoint(), workers);
    }

    @AfterEach
    void close() throws Exception {
        api.close();
        queue.close();
        server.close();
        client.close();
        workers.close();
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
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer);
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
