package io.sluice.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/// Closes what was opened, the last first. Safe for any thread: the window, a signal and a failed start may all ask.
public final class Shutdown implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>(); // guarded by itself
    private boolean closed; // guarded by opened
    private final ReentrantLock closing = new ReentrantLock();

    /// Keeps `resource` for [#close()] and gives it back.
    ///
    /// @throws IllegalStateException when the end has begun meanwhile; the resource is closed then
    public <T extends AutoCloseable> T closing(T resource) {
        synchronized (opened) {
            if (!closed) {
                opened.push(resource);
                return resource;
            }
        }
        IllegalStateException late = new IllegalStateException("Opened while the program ends: " + resource);
        Exception failure = closeAndCatch(resource);
        if (failure != null) {
            late.addSuppressed(failure);
        }
        throw late;
    }

    /// Tries every step, whatever the others do. A second caller waits until the first is done.
    ///
    /// @throws IOException with every failure as a suppressed exception
    @Override
    public void close() throws IOException {
        closing.lock();
        try {
            closeAll();
        } finally {
            closing.unlock();
        }
    }

    private void closeAll() throws IOException {
        IOException failures = null;
        for (AutoCloseable next = pop(); next != null; next = pop()) {
            Exception failure = closeAndCatch(next);
            if (failure == null) {
                continue;
            }
            if (failures == null) {
                failures = new IOException("The end was not clean, starting with " + next);
            }
            failures.addSuppressed(failure);
        }
        if (failures != null) {
            throw failures;
        }
    }

    // Outside the monitor of `opened`: what is being closed may wait for a thread that is about to open something.
    private @Nullable AutoCloseable pop() {
        synchronized (opened) {
            closed = true;
            return opened.poll();
        }
    }

    // AutoCloseable may throw anything, and the next step must be tried all the same.
    private static @Nullable Exception closeAndCatch(AutoCloseable resource) {
        try {
            resource.close();
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return interrupted;
        } catch (Exception failure) {
            return failure;
        }
    }
}
