package io.sluice.api.rest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.api.http.ErrorText;
import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Failure;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.model.Target;
import io.sluice.model.Times;
import io.sluice.model.WaitingReason;
import io.sluice.model.query.FileKind;
import org.jspecify.annotations.Nullable;

/// A download as clients see it: one flat object. What is not known, or means nothing in its status, is null.
public record DownloadBody(UUID id, @Nullable UUID trackId, @JsonUnwrapped Standing standing,
        @JsonUnwrapped FileBody file,
        @JsonUnwrapped BytesBody bytes, @JsonUnwrapped TryBody attempts, @JsonUnwrapped ErrorBody error,
        @JsonUnwrapped TimesBody times) {
    private static final double PERCENT = 100;
    private static final double TENTHS = 10;

    /// @param status        one of [StatusWord]
    /// @param phase         probing, retrying or verifying
    /// @param position      orders the downloads of one priority: the smaller goes first. The numbers have gaps
    /// @param waitingReason why one that waits does not run
    public record Standing(String status, @Nullable String phase, int priority, long position,
            @Nullable String waitingReason) {
        static Standing of(Download download, @Nullable String waitingReason) {
            return new Standing(StatusWord.of(download.state()).word(), StatusWord.phase(download.state()),
                    download.place().priority().level(), download.place().position(), waitingReason);
        }
    }

    /// @param sourceUrl  the first link
    /// @param fileName   its name, or what is expected
    /// @param targetPath where it is, or is expected
    /// @param checksum   what the user expects
    /// @param category   what kind of file it is, by its name
    public record FileBody(URI sourceUrl, String fileName, @Nullable Path targetPath, @Nullable String checksum,
            String category) {
        static FileBody of(Download download) {
            Checksum checksum = download.request().options().checksum();
            Path target = download.state() instanceof Completed(var file, _, _)
                    ? file
                    : Target.of(download).orElse(null);
            return new FileBody(download.request().links().getFirst(), download.name(), target,
                    checksum == null ? null : checksum.toString(),
                    FileKind.of(download.name()).name().toLowerCase(Locale.ROOT));
        }
    }

    /// @param progressPercent 0-100, with one decimal; null while the length is not known
    /// @param etaSeconds      until it is whole, at the speed of the last 3 s
    public record BytesBody(@Nullable Long totalBytes, long downloadedBytes, @Nullable Double progressPercent,
            long speedBytesPerSecond, @Nullable Long etaSeconds, int connections) {
        static BytesBody of(Download download, @Nullable Progress running) {
            if (download.state() instanceof Completed(_, var bytes, _)) {
                return new BytesBody(bytes, bytes, PERCENT, 0, null, 0);
            }
            Content content = download.content();
            return running == null
                    ? of(content.keptBytes(), content.totalBytes(), 0, 0)
                    : of(running.keptBytes(), running.totalBytes(), running.bytesPerSecond(), running.connections());
        }

        private static BytesBody of(long kept, long total, long speed, int connections) {
            if (total < 0) {
                return new BytesBody(null, kept, null, speed, null, connections);
            }
            double percent = total == 0 ? PERCENT : Math.floor(kept * PERCENT * TENTHS / total) / TENTHS;
            Long eta = speed > 0 ? Long.valueOf((total - kept + speed - 1) / speed) : null;
            return new BytesBody(total, kept, percent, speed, eta, connections);
        }
    }

    /// @param attempt counted from 1; null where none is made or planned
    /// @param retryAt when the next one begins
    public record TryBody(@Nullable Integer attempt, int maxRetries, @Nullable Instant retryAt) {
        static TryBody of(Download download) {
            Integer attempt = switch (download.state()) {
                case Active active -> active.attempt();
                case Queued queued -> queued.attempt();
                default -> null;
            };
            Instant retryAt = download.state() instanceof BackingOff(_, _, var until) ? until : null;
            return new TryBody(attempt, download.request().maxRetries(), retryAt);
        }
    }

    public record ErrorBody(@Nullable String errorCode, @Nullable String errorMessage) {
        static ErrorBody of(Download download) {
            Optional<Failure> failure = ErrorText.of(download);
            return new ErrorBody(failure.map(ErrorText::code).orElse(null),
                    failure.map(ErrorText::message).orElse(null));
        }
    }

    public record TimesBody(Instant createdAt, Instant updatedAt, @Nullable Instant startedAt,
            @Nullable Instant completedAt) {
        static TimesBody of(Times times, DownloadState state) {
            return new TimesBody(times.created(), times.updated(), times.started(),
                    state instanceof Settled settled ? settled.at() : null);
        }
    }

    /// The numbers of one that runs.
    public record Moved(UUID id, @JsonUnwrapped BytesBody bytes) {
        public static Moved of(UUID id, Progress now) {
            return new Moved(id,
                    BytesBody.of(now.keptBytes(), now.totalBytes(), now.bytesPerSecond(), now.connections()));
        }
    }

    /// @param running the numbers of one that runs, otherwise null
    /// @param queue   what it waits for; null where nobody knows
    public static DownloadBody of(Download download, @Nullable Progress running, @Nullable QueueStatus queue) {
        String waitingReason = queue == null
                ? null
                : WaitingReason.of(download, queue).map(WaitingReason::summary).orElse(null);
        return new DownloadBody(download.id(), download.request().trackId(), Standing.of(download, waitingReason),
                FileBody.of(download), BytesBody.of(download, running), TryBody.of(download),
                ErrorBody.of(download), TimesBody.of(download.times(), download.state()));
    }
}
