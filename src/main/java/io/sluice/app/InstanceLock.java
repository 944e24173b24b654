package io.sluice.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Two locks in one file, which the system takes back from a process that is killed: `owner` is held by the first
/// instance for as long as it lives, `door` by whoever finds out who that is. While the door is shut nobody sees an
/// owner that does not listen yet. For one thread.
final class InstanceLock implements AutoCloseable {
    private static final long OWNER = 0;
    private static final long DOOR = 1;

    private final FileChannel file;

    private InstanceLock(FileChannel file) {
        this.file = file;
    }

    static InstanceLock open(Path file) throws IOException {
        return new InstanceLock(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /// Waits until nobody else stands in the door: that takes milliseconds. Closing opens it.
    FileLock shutDoor() throws IOException {
        return file.lock(DOOR, 1, false);
    }

    boolean tryToOwn() throws IOException {
        return file.tryLock(OWNER, 1, false) != null;
    }

    /// Waits until the owner has ended.
    ///
    /// @return false when `patience` was not enough
    boolean waitToOwn(ExecutorService workers, Duration patience) throws IOException, InterruptedException {
        Future<FileLock> lock = workers.submit(() -> file.lock(OWNER, 1, false));
        try {
            return lock.get(patience.toNanos(), TimeUnit.NANOSECONDS).isValid();
        } catch (TimeoutException _) {
            lock.cancel(true);
            return false;
        } catch (ExecutionException failed) {
            throw new IOException("Cannot lock the running instance", failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
