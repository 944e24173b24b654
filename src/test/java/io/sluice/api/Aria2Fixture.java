package io.sluice.api;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.sluice.exchange.Gid;
import io.sluice.model.query.ListQuery;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/// Asks as aria2's clients ask.
abstract class Aria2Fixture extends ApiFixture {
    final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        http.shutdownNow(); // open WebSockets included
    }

    final String secret() throws Exception {
        return "\"token:" + address().path("token").asString() + "\"";
    }

    final Answer ask(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer);
    }

    final Answer rpc(String body) throws Exception {
        return ask(HttpRequest.newBuilder(url("/jsonrpc")).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /// @param params JSON without the brackets around, and without the token
    final Answer called(String method, String params) throws Exception {
        String all = secret() + (params.isEmpty() ? "" : "," + params);
        return rpc("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"" + method + "\",\"params\":[" + all + "]}");
    }

    final JsonNode result(String method, String params) throws Exception {
        Answer answer = called(method, params);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body().path("result");
    }

    final String error(String method, String params) throws Exception {
        Answer answer = called(method, params);
        if (answer.status() != 400) {
            throw new AssertionError(answer.body());
        }
        return answer.body().path("error").path("message").asString();
    }

    final String addUri(String name, String options) throws Exception {
        return result("aria2.addUri", "[\"" + server.link(name) + "\"],{" + options + "}").asString();
    }

    final JsonNode status(String gid) throws Exception {
        return result("aria2.tellStatus", "\"" + gid + "\"");
    }

    /// The id of a download that the fixture's server is to fetch.
    final UUID idOf(String gid) throws Exception {
        return queue.service.list(ListQuery.PLAIN).get().stream()
                .filter(it -> Gid.of(it).equals(gid)).findFirst().orElseThrow();
    }
}
