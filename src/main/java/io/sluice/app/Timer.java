package io.sluice.app;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/// One thread for delayed tasks. What is still waiting at the end is dropped.
final class Timer extends ScheduledThreadPoolExecutor {
    Timer(ThreadFactory factory) {
        super(1, factory);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setRemoveOnCancelPolicy(true);
    }

    // The executor keeps a failure in the task's future, where nobody looks.
    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        super.afterExecute(task, failure);
        if (task instanceof Future<?> done && done.state() == Future.State.FAILED) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, done.exceptionNow());
        }
    }
}
