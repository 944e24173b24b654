package io.sluice.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;

import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.DecodedAnswer;
import io.sluice.engine.http.Failures;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.model.Failure;

/// Reads what is behind a link at once and makes no file of it: a list, a feed. It counts as a connection to its host
/// beside those of the downloads; certificates, redirects, proxy, logins and time-outs are as for those. Safe for any
/// thread.
public final class LinkReader {
    private static final int OK = 200;

    private final EngineParts parts;

    LinkReader(EngineParts parts) {
        this.parts = parts;
    }

    /// What came.
    ///
    /// @param link  where redirects ended, without user info: what is relative in the body is so to this one
    /// @param bytes of the body, or [RangeAnswer#UNKNOWN_LENGTH]
    /// @param body  may be longer than anybody wants: whoever reads it stops where that is
    public record Found(URI link, long bytes, InputStream body) {
    }

    /// Makes something of what came.
    public interface Reading<T> {
        T of(Found found) throws IOException;
    }

    /// Blocks until `reading` is done.
    ///
    /// @param link may carry user info, which goes to its own origin only
    /// @throws LinkFailedException where it cannot be fetched, or not to its end; it means nothing after
    ///                             [Cancellation#cancel()]
    /// @throws IOException         of `reading`
    public <T> T read(URI link, Cancellation cancellation, Reading<T> reading) throws IOException {
        Guest guest = parts.hosts().register(String.valueOf(link.getHost()));
        try {
            parts.hosts().enter(guest, cancellation::isCancelled);
            try (RangeAnswer answer = opened(link, cancellation)) {
                RangeAnswer plain = DecodedAnswer.of(answer);
                return reading.of(new Found(plain.finalLink(), plain.bodyLength(), new Body(plain, timeout())));
            }
        } finally {
            parts.hosts().leave(guest);
        }
    }

    private Duration timeout() {
        return parts.tuning().stallTimeout();
    }

    private RangeAnswer opened(URI link, Cancellation cancellation) throws LinkFailedException {
        try {
            RangeAnswer answer = parts.http().fetch(RangeRequest.wholeFile(link, timeout()), cancellation);
            if (answer.status() == OK && DecodedAnswer.canRead(answer)) {
                return answer;
            }
            answer.close();
            throw new LinkFailedException(failureOf(answer), null);
        } catch (LinkFailedException known) {
            throw known;
        } catch (IOException broken) {
            String host = String.valueOf(link.getHost());
            throw new LinkFailedException(Failures.of(broken, host, timeout()), broken);
        }
    }

    private static Failure failureOf(RangeAnswer answer) {
        String host = String.valueOf(answer.finalLink().getHost());
        return answer.status() == OK
                ? new Failure.WrongAnswer(host, "a body encoded as " + answer.contentEncoding())
                : Failures.ofStatus(answer.status(), host, answer.retryAfter());
    }

    /// Names what breaks while it is read.
    private static final class Body extends InputStream {
        private final RangeAnswer answer;
        private final Duration timeout;

        Body(RangeAnswer answer, Duration timeout) {
            this.answer = answer;
            this.timeout = timeout;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return length == 0 ? 0 : answer.read(into, from, length);
            } catch (IOException broken) {
                String host = String.valueOf(answer.finalLink().getHost());
                throw new LinkFailedException(Failures.of(broken, host, timeout), broken);
            }
        }
    }
}
