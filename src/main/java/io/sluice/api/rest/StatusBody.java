package io.sluice.api.rest;

import java.time.Instant;
import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.model.Progress;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus;
import org.jspecify.annotations.Nullable;

/// The queue in numbers.
///
/// @param draining       paused, but what had begun comes to its end
/// @param remainingBytes of those that run; null where the length of one is not known
/// @param finishEstimate about when all is done; null where that cannot be said
public record StatusBody(boolean paused, boolean draining, int maxConcurrentDownloads, @JsonUnwrapped CountsBody counts,
        long speedBytesPerSecond, @Nullable Long remainingBytes, @Nullable Instant finishEstimate) {
    /// @param activeDownloads hold a slot
    /// @param totalJobs       all of the list
    public record CountsBody(long activeDownloads, long queuedDownloads, long pausedDownloads, long totalJobs,
            long completed, long failed, long cancelled) {
        static CountsBody of(QueueStatus.Counts it) {
            return new CountsBody(it.active(), it.waiting(), it.paused(),
                    it.active() + it.waiting() + it.paused() + it.completed() + it.failed() + it.cancelled(),
                    it.completed(), it.failed(), it.cancelled());
        }
    }

    public static StatusBody of(QueueStatus queue, Collection<Progress> running, @Nullable Instant finishEstimate) {
        return new StatusBody(queue.paused(), queue.mode() == QueueMode.DRAINING, queue.atOnce(),
                CountsBody.of(queue.counts()),
                running.stream().mapToLong(Progress::bytesPerSecond).sum(), remaining(running), finishEstimate);
    }

    // What waits has no length that anybody knows.
    private static @Nullable Long remaining(Collection<Progress> running) {
        return running.stream().anyMatch(it -> it.totalBytes() < 0)
                ? null
                : Long.valueOf(running.stream().mapToLong(it -> it.totalBytes() - it.keptBytes()).sum());
    }
}
