package io.sluice.api.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.api.http.Answers;
import io.sluice.api.http.Problem;
import io.sluice.api.http.ProblemException;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;

/// Asks the service for whoever answers a request, and waits for what it says. Safe for any thread but the scheduler's.
final class Downloads {
    static final String FILE_STAYED = "Neither a trash took its file, nor could it be deleted";
    private final DownloadService service;

    Downloads(DownloadService service) {
        this.service = service;
    }

    DownloadService service() {
        return service;
    }

    /// @throws ProblemException where there is none
    Download find(UUID id) {
        return answered(service.find(List.of(id))).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    DownloadBody body(Download download) {
        return bodies(List.of(download)).getFirst();
    }

    List<DownloadBody> bodies(List<Download> downloads) {
        Map<UUID, Progress> running = service.feed().sample(downloads.stream().map(Download::id).toList());
        QueueStatus queue = answered(service.queue());
        return downloads.stream().map(it -> DownloadBody.of(it, running.get(it.id()), queue)).toList();
    }

    /// Does an action on one download.
    ///
    /// @throws ProblemException where there is none, or its state forbids it
    void act(UUID id, CompletableFuture<ActionResult> action) {
        ActionResult result = answered(action);
        if (result.unknown().contains(id)) {
            throw unknown(id);
        }
        DownloadState state = result.refused().get(id);
        if (state != null) {
            String word = StatusWord.of(state).word();
            throw Problem.of(Problem.Kind.CONFLICT, "The download is " + word + ", which forbids it.")
                    .withDownload(id, word).exception();
        }
        if (result.fileStayed().contains(id)) {
            throw Problem.of(Problem.Kind.CONFLICT, FILE_STAYED + ": the download stays with it.")
                    .withDownload(id, StatusWord.of(find(id).state()).word()).exception();
        }
    }

    private static ProblemException unknown(UUID id) {
        return Problem.of(Problem.Kind.NOT_FOUND, "There is no download " + id + ".").exception();
    }

    /// What the service says, or what it failed with.
    static <T> T answered(CompletableFuture<T> answer) {
        return Answers.of(answer);
    }
}
