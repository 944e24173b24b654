package io.sluice.api.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Route;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;

import static io.sluice.api.rest.Downloads.answered;

/// What may be asked of the queue as a whole.
final class QueueRoutes {
    private final DownloadService service;

    QueueRoutes(DownloadService service) {
        this.service = service;
    }

    List<Route> all() {
        return List.of(
                Route.post("/api/downloads/pause", "Stops what runs and starts nothing; every byte is kept.",
                        SwitchBody.class, _ -> {
                            answered(service.pauseAll());
                            return new SwitchBody("Download queue paused successfully", "paused");
                        }),
                Route.post("/api/downloads/resume", "Ends that. What was paused by itself stays paused.",
                        SwitchBody.class, _ -> {
                            answered(service.resumeAll());
                            return new SwitchBody("Download queue resumed successfully", "active");
                        }),
                Route.get("/api/downloads/status", "The queue in numbers.", StatusBody.class, this::status));
    }

    record SwitchBody(String message, String status) {
    }

    record StatusBody(boolean paused, int maxConcurrentDownloads, @JsonUnwrapped CountsBody counts,
            long speedBytesPerSecond, @Nullable Long remainingBytes, @Nullable Instant finishEstimate) {
    }

    /// @param totalJobs      all of the list
    /// @param activeDownloads hold a slot
    record CountsBody(long activeDownloads, long queuedDownloads, long pausedDownloads, long totalJobs, long completed,
            long failed, long cancelled) {
        static CountsBody of(QueueStatus.Counts it) {
            return new CountsBody(it.active(), it.waiting(), it.paused(),
                    it.active() + it.waiting() + it.paused() + it.completed() + it.failed() + it.cancelled(),
                    it.completed(), it.failed(), it.cancelled());
        }
    }

    private Object status(Ask ask) {
        QueueStatus queue = answered(service.queue());
        Collection<Progress> running = service.feed().sample().values();
        return new StatusBody(queue.paused(), queue.atOnce(), CountsBody.of(queue.counts()),
                running.stream().mapToLong(Progress::bytesPerSecond).sum(), remaining(running),
                answered(service.forecast()).allDone());
    }

    // Of those that run: what waits has no length that anybody knows.
    private static @Nullable Long remaining(Collection<Progress> running) {
        return running.stream().anyMatch(it -> it.totalBytes() < 0)
                ? null
                : Long.valueOf(running.stream().mapToLong(it -> it.totalBytes() - it.keptBytes()).sum());
    }
}
