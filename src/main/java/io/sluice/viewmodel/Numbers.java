package io.sluice.viewmodel;

import java.time.Duration;
import java.util.Optional;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;

/// The numbers of one row.
///
/// @param totalBytes     -1 while unknown
/// @param fraction       0-1 of the file, -1 while its length is unknown
/// @param bytesPerSecond -1 while it does not run
/// @param timeLeft       only once it is steady
/// @param connections    0 while it does not run
public record Numbers(long keptBytes, long totalBytes, double fraction, long bytesPerSecond,
        Optional<Duration> timeLeft, int connections) {
    static Numbers resting(Download download) {
        if (download.state() instanceof Completed(_, var bytes, _)) {
            return new Numbers(bytes, bytes, 1, -1, Optional.empty(), 0);
        }
        Content content = download.content();
        return new Numbers(content.keptBytes(), content.totalBytes(),
                fraction(content.keptBytes(), content.totalBytes()), -1, Optional.empty(), 0);
    }

    static double fraction(long kept, long total) {
        if (total == 0) {
            return 1;
        }
        return total < 0 ? -1 : Math.clamp((double) kept / total, 0, 1);
    }
}
