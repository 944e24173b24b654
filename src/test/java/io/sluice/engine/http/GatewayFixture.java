package io.sluice.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

import io.sluice.engine.FaultyServer;
import io.sluice.engine.SeenRequest;
import io.sluice.model.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// A gateway, a server with a script, and the questions that specifications ask.
abstract class GatewayFixture {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(150);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final int LENGTH = 300_000;

    final byte[] bytes = new byte[LENGTH];
    final HttpGateway gateway = new ApacheHttpGateway(Clock.fixed(NOON, ZoneOffset.UTC));
    final Cancellation cancellation = new Cancellation();
    FaultyServer server;

    @BeforeEach
    void startServer() throws IOException {
        new Random(1).nextBytes(bytes);
        server = new FaultyServer();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    interface Action {
        Object run() throws IOException;
    }

    static Throwable thrownBy(Action action) {
        return catchThrowableOfType(IOException.class, action::run);
    }

    RangeAnswer fetch(URI link) throws IOException {
        return gateway.fetch(whole(link, PATIENCE), cancellation);
    }

    RangeAnswer fetch(URI link, long from, long to) throws IOException {
        return gateway.fetch(new RangeRequest(link, from, to, null, PATIENCE), cancellation);
    }

    Failure failureOf(URI link) {
        return catchThrowableOfType(AnswerException.class, () -> fetch(link)).failure();
    }

    byte[] drain(URI link) throws IOException {
        try (RangeAnswer answer = fetch(link)) {
            return bodyOf(answer);
        }
    }

    SeenRequest request(int index) {
        return server.requests().get(index);
    }

    static RangeRequest whole(URI link, Duration timeout) {
        return RangeRequest.wholeFile(link, timeout);
    }

    static byte[] bodyOf(RangeAnswer answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 << 10];
        for (int count = answer.read(buffer, 0, buffer.length); count >= 0; count = answer.read(buffer, 0,
                buffer.length)) {
            body.write(buffer, 0, count);
        }
        return body.toByteArray();
    }
}
