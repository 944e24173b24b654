package io.sluice.cli;

import java.io.InputStream;
import java.nio.file.Path;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;

/// What commands work with.
///
/// @param endpoint the file that says where the Sluice that runs is
/// @param folder   the one that relative paths count from
public record Surroundings(Path endpoint, Path folder, InputStream in, Terminal terminal, Pulse pulse, OwnRun ownRun) {
    ApiClient client() throws ApiException {
        return ApiClient.of(endpoint);
    }

    /// Whether a Sluice runs and answers.
    boolean isThereOne() throws ApiException {
        try {
            client().check();
            return true;
        } catch (ApiException.NotRunning _) {
            return false;
        }
    }
}
