package io.sluice.api.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;

/// What `endpoint.json` says: where the API is, the secret that opens it, and which process answers there.
record Address(URI url, String token, long pid) {
    /// @throws ApiException where there is none, or its process is gone
    static Address read(Path endpoint) throws ApiException {
        JsonNode content = Json.read(text(endpoint));
        var address = new Address(URI.create(content.path("url").asString("")), content.path("token").asString(""),
                Json.number(content, "pid"));
        if (ProcessHandle.of(address.pid()).isEmpty()) {
            throw new ApiException.NotRunning(true, null);
        }
        return address;
    }

    private static String text(Path endpoint) throws ApiException {
        try {
            return Files.readString(endpoint);
        } catch (NoSuchFileException none) {
            throw new ApiException.NotRunning(false, none);
        } catch (IOException unreadable) {
            throw new ApiException.Unreadable("Cannot read " + endpoint, unreadable);
        }
    }

    // The token is in no text that could get anywhere.
    @Override
    public String toString() {
        return url + " of process " + pid;
    }
}
