package io.sluice.api.rest;

import java.util.Arrays;
import java.util.Optional;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.Status;
import org.jspecify.annotations.Nullable;

/// The states of downloads in the words of the API.
enum StatusWord {
    QUEUED("queued", Status.WAITING), DOWNLOADING("downloading", Status.ACTIVE), PAUSED("paused",
            Status.PAUSED), COMPLETED("completed", Status.FINISHED), FAILED("failed",
                    Status.FAILED), CANCELLED("cancelled", Status.CANCELLED);

    private final String word;
    private final Status status;

    StatusWord(String word, Status status) {
        this.word = word;
        this.status = status;
    }

    String word() {
        return word;
    }

    Status status() {
        return status;
    }

    static StatusWord of(DownloadState state) {
        Status status = Status.of(state);
        return Arrays.stream(values()).filter(it -> it.status == status).findFirst().orElseThrow();
    }

    static Optional<StatusWord> parse(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /// What it does inside of its status; null where that says it all.
    static @Nullable String phase(DownloadState state) {
        return switch (state) {
            case Probing _ -> "probing";
            case BackingOff _ -> "retrying";
            case Finishing _ -> "verifying";
            default -> null;
        };
    }
}
