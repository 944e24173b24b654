package io.sluice.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A failure that nobody caught")
class CrashHandlerTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(CrashHandler.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
    private final CrashHandler handler = new CrashHandler();

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        logger.addAppender(log);
        log.start();
        handler.tellThrough(told::add);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void isLoggedWithItsTraceAndToldToTheUser() throws InterruptedException {
        IllegalStateException crash = new IllegalStateException("out of nowhere");
        handler.install();

        Thread thread = Thread.ofPlatform().name("worker-7").start(() -> {
            throw crash;
        });
        thread.join();

        assertThat(told).containsExactly(crash);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains("worker-7");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("out of nowhere");
        });
    }

    @Test
    void isToldOnceButLoggedEachTime() {
        IllegalStateException crash = new IllegalStateException("with every pulse");

        for (int pulse = 0; pulse < 3; pulse++) {
            handler.uncaughtException(Thread.currentThread(), crash);
        }

        assertThat(told).hasSize(1);
        assertThat(log.list).hasSize(3);
    }

    @Test
    void isToldAgainWhenItIsAnotherOne() {
        handler.uncaughtException(Thread.currentThread(), new IllegalStateException("one"));
        handler.uncaughtException(Thread.currentThread(), new IllegalArgumentException("another"));

        assertThat(told).hasSize(2);
    }

    @Test
    void staysInTheLogWhenTellingFails() {
        handler.tellThrough(_ -> {
            throw new IllegalStateException("no window");
        });

        handler.uncaughtException(Thread.currentThread(), new IllegalArgumentException("out of nowhere"));

        assertThat(log.list).hasSize(2);
    }

    @Test
    void isOnlyLoggedBeforeThereIsAWindow() {
        CrashHandler early = new CrashHandler();

        early.uncaughtException(Thread.currentThread(), new IllegalStateException("at the start"));

        assertThat(log.list).hasSize(1);
        assertThat(told).isEmpty();
    }
}
