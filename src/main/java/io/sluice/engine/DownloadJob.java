package io.sluice.engine;

/// One attempt to fetch one file. Made by [DownloadEngine], run once.
public interface DownloadJob {
    /// Fetches until the file is there, something breaks, or [#stop()] is called. Blocks its (virtual) thread, joins all
    /// of its own workers before it returns, and never throws for what servers, lines or disks do.
    Ending run();

    /// Ends [#run()] soon, from any thread: connections are closed, no writer is interrupted. Safe to call twice or early.
    void stop();

    TransferMeter meter();
}
