package io.sluice.engine;

import io.sluice.model.Progress;

/// The numbers of one job: workers add, whoever shows them samples. Safe for any thread.
public interface TransferMeter {
    /// @param nanoTime of a clock that only moves forward, as [System#nanoTime()]
    Progress sample(long nanoTime);
}
