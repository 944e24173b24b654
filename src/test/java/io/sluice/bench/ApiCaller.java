package io.sluice.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the API of a Sluice over connections that are kept. Safe for any thread.
final class ApiCaller implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_FAILURE = 400;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    private ApiCaller(JsonNode endpoint) {
        this.url = endpoint.path("url").asString();
        this.token = endpoint.path("token").asString();
    }

    /// Waits until the process has opened its API.
    static ApiCaller awaited(Path endpoint, Process process) throws IOException {
        while (!Files.exists(endpoint)) {
            if (!process.isAlive()) {
                throw new IOException("Sluice has ended: see what it said above");
            }
            ApiCase.pass(Duration.ofMillis(50));
        }
        return new ApiCaller(JSON.readTree(Files.readAllBytes(endpoint)));
    }

    JsonNode get(String path) throws IOException {
        return ask("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, String body) throws IOException {
        return ask("POST", path, BodyPublishers.ofString(body));
    }

    void delete(String path) throws IOException {
        ask("DELETE", path, BodyPublishers.noBody());
    }

    private JsonNode ask(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stop);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
