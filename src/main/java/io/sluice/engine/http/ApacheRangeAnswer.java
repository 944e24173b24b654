package io.sluice.engine.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sluice.model.Checksum;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer of Apache's client.
final class ApacheRangeAnswer implements RangeAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(ApacheRangeAnswer.class);
    // Reading so much costs less than a new connection.
    private static final int SHORT_BODY = 16 << 10;

    private final Hop hop;
    private final AnswerHead head;
    private final ClassicHttpResponse response;
    private final HttpContext context;
    private final Runnable breakOff;
    private final Cancellation cancellation;
    private final @Nullable HttpEntity entity;
    // Both owned by the thread that reads.
    private long readBytes;
    private boolean ended;

    ApacheRangeAnswer(Hop hop, AnswerHead head, ClassicHttpResponse response, HttpContext context,
            Runnable breakOff, Cancellation cancellation) {
        this.hop = hop;
        this.head = head;
        this.response = response;
        this.context = context;
        this.breakOff = breakOff;
        this.cancellation = cancellation;
        this.entity = response.getEntity();
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public URI finalLink() {
        return hop.link();
    }

    @Override
    public List<URI> redirectedBy() {
        return hop.before();
    }

    @Override
    public @Nullable ContentRange contentRange() {
        return head.contentRange();
    }

    @Override
    public @Nullable String contentRangeText() {
        return head.text("Content-Range");
    }

    @Override
    public long bodyLength() {
        return entity == null ? 0 : entity.getContentLength();
    }

    @Override
    public boolean endsWithConnection() {
        return entity != null && entity.getContentLength() < 0 && !entity.isChunked();
    }

    @Override
    public Validator validator() {
        return head.validator();
    }

    @Override
    public Optional<Checksum> checksum(boolean bodyIsWhole) {
        return head.checksum(bodyIsWhole);
    }

    @Override
    public @Nullable String contentEncoding() {
        return head.contentEncoding();
    }

    @Override
    public @Nullable String mediaType() {
        return head.mediaType();
    }

    @Override
    public Duration retryAfter() {
        return head.retryAfter();
    }

    @Override
    public String fileName() {
        return RemoteName.of(head.text("Content-Disposition"), hop.link());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        // Behind the end the connection may be somebody else's already.
        if (entity == null || ended) {
            return -1;
        }
        if (readBytes == bodyLength()) {
            refuseMore();
        }
        try {
            int count = entity.getContent().read(buffer, offset, length);
            readBytes += Math.max(0, count);
            ended = count < 0;
            return count;
        } catch (ConnectionClosedException | MalformedChunkCodingException early) {
            long missing = bodyLength() < 0 ? ShortBodyException.UNKNOWN : bodyLength() - readBytes;
            throw new ShortBodyException(missing, early);
        }
    }

    @Override
    public void close() {
        try {
            if (readBytes == bodyLength()) {
                // The client gives the connection back when it sees the end.
                read(new byte[1], 0, 1);
            }
        } catch (IOException broken) {
            LOG.debug("The connection broke while it was given back", broken);
        }
        drop();
    }

    boolean isRedirect() {
        return switch (status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /// @throws AnswerException where there is none: such an answer has no meaning
    String location() throws AnswerException {
        String location = head.text("Location");
        if (location == null) {
            throw new AnswerException(new Failure.Refused(hop.origin().host(), status()));
        }
        return location;
    }

    /// Lets the connection be used again where that is cheap.
    void skipShortBody() {
        byte[] buffer = new byte[SHORT_BODY];
        try {
            int count = read(buffer, 0, SHORT_BODY);
            while (count >= 0 && readBytes < SHORT_BODY) {
                count = read(buffer, 0, SHORT_BODY);
            }
        } catch (IOException broken) {
            LOG.debug("The body of a redirect broke; nobody needs it", broken);
        }
    }

    private void refuseMore() throws IOException {
        if (CarefulExecutor.hasMore(context)) {
            drop();
            throw new AnswerException(new Failure.WrongAnswer(hop.origin().host(), "more body than announced"));
        }
    }

    // Closing the response would read the rest of the body first, be it gigabytes; cancelling closes the socket.
    private void drop() {
        if (!ended) {
            ended = true;
            breakOff.run();
        }
        cancellation.forget(breakOff);
    }
}
