package io.sluice.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds answers in the middle until a test opens it. Any number of answers may wait at one gate.
public final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    public void open() {
        opened.countDown();
    }

    /// Waits for the first answer that comes to the gate.
    ///
    /// @return false where no answer came to the gate in time
    public boolean awaitReached(Duration patience) throws InterruptedException {
        return reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void pass() throws InterruptedException {
        reached.countDown();
        opened.await();
    }
}
