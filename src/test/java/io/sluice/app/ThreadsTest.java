package io.sluice.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The threads of the program")
@Timeout(10)
class ThreadsTest {
    private final Threads threads = new Threads(Duration.ofSeconds(5));

    @Test
    void areVirtualAndNamedAfterTheirWork() throws Exception {
        try (ExecutorService workers = threads.workers("segments")) {
            Thread first = workers.submit(Thread::currentThread).get();
            Thread second = workers.submit(Thread::currentThread).get();

            assertThat(first.isVirtual()).isTrue();
            assertThat(first.getName()).isEqualTo("segments-0");
            assertThat(second.getName()).isEqualTo("segments-1");
        }
        threads.close();
    }

    @Test
    void haveOneTimerForAll() throws Exception {
        Future<String> first = threads.timer().schedule(() -> Thread.currentThread().getName(), 1,
                TimeUnit.MILLISECONDS);

        assertThat(first.get()).isEqualTo("timer");
        threads.close();
    }

    @Test
    void areWaitedForAtTheEndWithoutAnInterrupt() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        threads.workers("forgotten").execute(() -> {
            began.countDown();
            awaitQuietly(mayEnd, interrupted);
        });
        began.await();
        Thread closing = Thread.ofVirtual().start(threads::close);

        assertThat(closing.join(Duration.ofMillis(50))).isFalse();
        mayEnd.countDown();
        assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void thatDoNotEndInTimeAreNamed() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Threads impatient = new Threads(Duration.ofMillis(20));
        impatient.workers("stuck").execute(() -> awaitQuietly(never, new CompletableFuture<>()));

        assertThatThrownBy(impatient::close).isInstanceOf(IllegalStateException.class).hasMessageContaining("stuck")
                .message().doesNotContain("timer");
        never.countDown();
    }

    @Test
    void areNoLongerWaitedForByWhoIsInterrupted() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        threads.workers("slow").execute(() -> awaitQuietly(never, new CompletableFuture<>()));

        Thread.currentThread().interrupt();

        assertThatThrownBy(threads::close).isInstanceOf(IllegalStateException.class).hasMessageContaining("slow");
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
    }

    @Test
    void dropWhatTheTimerHadStillToDo() {
        Future<?> late = threads.timer().schedule(() -> "too late", 1, TimeUnit.HOURS);

        threads.close();

        assertThat(late.isCancelled()).isTrue();
    }

    @Test
    void reportATimedTaskThatFails() throws Exception {
        CompletableFuture<Throwable> reported = new CompletableFuture<>();
        IllegalStateException failure = new IllegalStateException("of a timed task");
        var _ = threads.timer().schedule(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, crash) -> reported.complete(crash));
            throw failure;
        }, 0, TimeUnit.SECONDS);

        assertThat(reported.get(5, TimeUnit.SECONDS)).isSameAs(failure);
        threads.close();
    }

    private static void awaitQuietly(CountDownLatch latch, CompletableFuture<Boolean> interrupted) {
        try {
            latch.await();
            interrupted.complete(false);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            interrupted.complete(true);
        }
    }
}
