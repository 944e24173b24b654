package io.sluice.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The end of the program")
@Timeout(10)
class ShutdownTest {
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final Shutdown shutdown = new Shutdown();

    private AutoCloseable named(String name) {
        return () -> closed.add(name);
    }

    private AutoCloseable failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    void closesTheLastOpenedFirst() throws IOException {
        shutdown.closing(named("database"));
        shutdown.closing(named("scheduler"));
        shutdown.closing(named("window"));

        shutdown.close();

        assertThat(closed).containsExactly("window", "scheduler", "database");
    }

    @Test
    void givesBackWhatItWillClose() {
        AutoCloseable resource = named("database");

        assertThat(shutdown.closing(resource)).isSameAs(resource);
    }

    @Test
    void goesOnAfterAFailureAndKeepsThemAll() {
        IOException disk = new IOException("disk full");
        IllegalStateException late = new IllegalStateException("late");
        shutdown.closing(named("database"));
        shutdown.closing(failing(disk));
        shutdown.closing(named("scheduler"));
        shutdown.closing(failing(late));

        assertThatThrownBy(shutdown::close).isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(late, disk));
        assertThat(closed).containsExactly("scheduler", "database");
    }

    @Test
    void happensOnce() throws IOException {
        shutdown.closing(named("database"));

        shutdown.close();
        shutdown.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void closesAtOnceWhatIsOpenedTooLate() throws IOException {
        shutdown.close();

        assertThatThrownBy(() -> shutdown.closing(named("database"))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("database");
    }

    @Test
    void keepsTheFailureOfWhatWasOpenedTooLate() throws IOException {
        IOException disk = new IOException("disk full");
        shutdown.close();

        assertThatThrownBy(() -> shutdown.closing(failing(disk)))
                .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(disk));
    }

    @Test
    void leavesTheInterruptOfAStepStanding() {
        shutdown.closing(failing(new InterruptedException()));

        assertThatThrownBy(shutdown::close).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void keepsASecondCallerWaitingUntilItIsDone() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        shutdown.closing(named("database"));
        shutdown.closing(() -> {
            began.countDown();
            mayEnd.await();
        });
        Thread window = start("window");
        began.await();

        Thread signal = start("signal");

        assertThat(signal.join(Duration.ofMillis(100))).isFalse();
        mayEnd.countDown();
        window.join(TimeUnit.SECONDS.toMillis(5));
        signal.join(TimeUnit.SECONDS.toMillis(5));
        assertThat(closed).startsWith("database").containsOnlyOnce("database").contains("window", "signal");
    }

    private Thread start(String name) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                shutdown.close();
                closed.add(name);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
