package io.sluice.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what no code caught: the log keeps each with its trace, the user is told of each kind once.
public final class CrashHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashHandler.class);

    private final AtomicReference<Consumer<Throwable>> teller = new AtomicReference<>(_ -> {
    });
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /// Makes this the handler of every thread that has none of its own.
    public CrashHandler install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        return this;
    }

    /// From now on tells the user through `teller`, which is called on the thread that failed.
    public void tellThrough(Consumer<Throwable> newTeller) {
        teller.set(newTeller);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable crash) {
        LOG.error("Nobody caught this in thread {}", thread.getName(), crash);
        // A fault that comes back with every pulse must not bury the window under messages.
        if (told.add(kindOf(crash))) {
            tell(crash);
        }
    }

    private void tell(Throwable crash) {
        try {
            teller.get().accept(crash);
        } catch (RuntimeException untold) {
            LOG.error("The user could not be told of it", untold);
        }
    }

    private static String kindOf(Throwable crash) {
        StackTraceElement[] trace = crash.getStackTrace();
        return crash.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
