package io.sluice.viewmodel;

import java.time.Duration;
import java.util.Optional;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Progress;

/// The numbers of one row.
///
/// @param totalBytes     -1 while unknown
/// @param fraction       0-1 of the file, -1 while its length is unknown
/// @param bytesPerSecond -1 while it does not run
/// @param timeLeft       only once it is steady
/// @param connections    0 while it does not run
/// @param verified       0-1 of the file: how much was read again to add it up; -1 while that is not done
public record Numbers(long keptBytes, long totalBytes, double fraction, long bytesPerSecond,
        Optional<Duration> timeLeft, int connections, double verified) {
    private static final double NOT_VERIFYING = -1;

    static Numbers resting(Download download) {
        if (download.state() instanceof Completed(_, var bytes, _)) {
            return new Numbers(bytes, bytes, 1, -1, Optional.empty(), 0, NOT_VERIFYING);
        }
        Content content = download.content();
        return new Numbers(content.keptBytes(), content.totalBytes(),
                fraction(content.keptBytes(), content.totalBytes()), -1, Optional.empty(), 0, NOT_VERIFYING);
    }

    static Numbers of(Progress progress, Optional<Duration> timeLeft) {
        return new Numbers(progress.keptBytes(), progress.totalBytes(),
                fraction(progress.keptBytes(), progress.totalBytes()), progress.bytesPerSecond(), timeLeft,
                progress.connections(), progress.verifiedBytes() < 0
                        ? NOT_VERIFYING
                        : fraction(progress.verifiedBytes(), progress.keptBytes()));
    }

    static double fraction(long kept, long total) {
        if (total == 0) {
            return 1;
        }
        return total < 0 ? -1 : Math.clamp((double) kept / total, 0, 1);
    }
}
