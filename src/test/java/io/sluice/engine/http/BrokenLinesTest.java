package io.sluice.engine.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

import io.sluice.engine.Fault;
import io.sluice.engine.Gate;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@DisplayName("The gateway on lines that break")
class BrokenLinesTest extends GatewayFixture {
    @Nested
    @DisplayName("when the body breaks")
    class BrokenBodies {
        @Test
        void countsTheBytesThatAreMissing() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.shortAfter(100_000)).uri())) {
                assertThatExceptionOfType(ShortBodyException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(early -> assertThat(early.missingBytes()).isEqualTo(LENGTH - 100_000))
                        .satisfies(early -> assertThat(Failures.of(early, "h", SHORT))
                                .isEqualTo(new Failure.ShortBody("h", LENGTH - 100_000)));
            }
        }

        @Test
        void seesThatTheLastChunkIsMissing() throws IOException {
            URI link = server.file("a", bytes).always(Fault.chunked(), Fault.shortAfter(100_000)).uri();
            try (RangeAnswer answer = fetch(link)) {
                assertThatExceptionOfType(ShortBodyException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(early -> assertThat(early.missingBytes()).isEqualTo(ShortBodyException.UNKNOWN));
            }
        }

        @Test
        void callsAResetALostConnection() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.resetAfter(100_000)).uri())) {
                assertThatExceptionOfType(SocketException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(reset -> assertThat(Failures.of(reset, "h", SHORT))
                                .isEqualTo(new Failure.ConnectionLost("h")));
            }
        }

        @Test
        void endsASilenceWhenItsTimeIsUp() throws IOException {
            URI link = server.file("a", bytes).always(Fault.stallAfter(100_000)).uri();
            try (RangeAnswer answer = gateway.fetch(whole(link, SHORT), cancellation)) {
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(silence -> assertThat(Failures.of(silence, "h", SHORT))
                                .isEqualTo(new Failure.Stalled("h", SHORT)));
            }
        }

        @Test
        void refusesMoreThanWasAnnounced() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.moreThanAnnounced(10)).uri())) {
                var refused = catchThrowableOfType(AnswerException.class, () -> bodyOf(answer));
                assertThat(refused.failure()).isInstanceOf(Failure.WrongAnswer.class);
            }
        }

        @Test
        void neverTakesTheRestOfOneAnswerForTheNext() throws IOException {
            URI link = server.file("a", bytes).on(1, Fault.moreThanAnnounced(10)).uri();
            try (RangeAnswer answer = fetch(link)) {
                assertThat(answer.read(new byte[LENGTH], 0, LENGTH)).isPositive();
            }

            assertThat(drain(link)).isEqualTo(bytes);
            assertThat(request(1).port()).isNotEqualTo(request(0).port());
        }
    }

    @Nested
    @DisplayName("keeping connections")
    class KeptConnections {
        @Test
        void usesOneAgainAfterABodyThatWasReadToItsEnd() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            drain(link);

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }

        @Test
        void usesOneAgainWhereTheReaderStoppedAtTheLastByte() throws IOException {
            URI link = server.file("a", bytes).uri();
            try (RangeAnswer answer = fetch(link, 0, 10)) {
                assertThat(answer.read(new byte[10], 0, 10)).isEqualTo(10);
            }
            drain(link);

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }

        @Test
        void dropsOneWhoseBodyWasNotWanted() throws IOException {
            URI link = server.file("a", bytes).uri();
            fetch(link).close();
            drain(link);

            assertThat(request(1).port()).isNotEqualTo(request(0).port());
        }

        @Test
        void isNotHurtByOneThatTheServerClosedMeanwhile() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            server.dropConnections();

            assertThat(drain(link)).isEqualTo(bytes);
        }

        @Test
        void asksOnceMoreWhenOneBreaksBeforeTheAnswer() throws IOException {
            URI link = server.file("a", bytes).on(2, Fault.noAnswer()).uri();
            drain(link);

            assertThat(drain(link)).isEqualTo(bytes);
            assertThat(server.requests()).hasSize(3);
        }

        @Test
        void doesNotAskAgainWhenAFreshOneBreaks() {
            URI link = server.file("a", bytes).on(1, Fault.noAnswer()).uri();

            assertThat(failureOf(link)).isEqualTo(new Failure.ConnectionLost("localhost"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("when it is cancelled")
    class Cancelled {
        @Test
        void breaksOffABlockedRead() throws Exception {
            Gate gate = new Gate();
            URI link = server.file("a", bytes).always(Fault.holdAfter(100_000, gate)).uri();
            try (RangeAnswer answer = fetch(link)) {
                var read = CompletableFuture.supplyAsync(() -> thrownBy(() -> bodyOf(answer)),
                        Thread::startVirtualThread);
                assertThat(gate.awaitReached(PATIENCE)).isTrue();
                cancellation.cancel();

                assertThat(read).succeedsWithin(PATIENCE).isInstanceOf(IOException.class);
            }
        }

        @Test
        void breaksOffAWaitForTheHead() {
            URI link = server.file("a", bytes).always(Fault.silent()).uri();
            var fetch = CompletableFuture.supplyAsync(() -> thrownBy(() -> fetch(link)), Thread::startVirtualThread);
            await().until(() -> !server.requests().isEmpty());
            cancellation.cancel();

            assertThat(fetch).succeedsWithin(PATIENCE).isInstanceOf(IOException.class);
        }

        @Test
        void asksNobodyAnyMore() {
            cancellation.cancel();
            cancellation.cancel();

            assertThat(cancellation.isCancelled()).isTrue();
            assertThat(thrownBy(() -> fetch(server.file("a", bytes).uri()))).isInstanceOf(IOException.class);
            assertThat(server.requests()).isEmpty();
        }

        @Test
        void doesNotTouchAConnectionThatWasGivenBack() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            cancellation.cancel();
            try (RangeAnswer answer = gateway.fetch(whole(link, PATIENCE), new Cancellation())) {
                assertThat(bodyOf(answer)).isEqualTo(bytes);
            }

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }
    }
}
