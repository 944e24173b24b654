package io.sluice.engine;

import java.nio.file.Path;

/// Moves bytes. Knows nothing of queues, retries or the database.
public interface DownloadEngine extends AutoCloseable {
    DownloadJob prepare(TransferOrder order, TransferListener listener);

    /// The limit of all downloads together in bytes a second, 0 for none. Takes effect within one second.
    void limitSpeed(long bytesPerSecond);

    /// Removes the `.part` of a download and its control file, for one that was cancelled, removed or is to start again.
    /// Nothing happens where they are not there. Never called while a job of that download runs.
    ///
    /// @param fileName as in `Content.fileName()`
    void discard(Path folder, String fileName);

    /// Closes the connections that are kept for reuse. Jobs must have ended.
    @Override
    void close();
}
