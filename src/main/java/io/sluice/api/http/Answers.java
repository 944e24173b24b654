package io.sluice.api.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Waits for what the service says.
public final class Answers {
    private Answers() {
    }

    /// What the service says, or what it failed with. Not on the scheduler's thread.
    public static <T> T of(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
