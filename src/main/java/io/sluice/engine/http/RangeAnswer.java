package io.sluice.engine.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sluice.model.Checksum;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// The head of an answer, and its body. Belongs to one thread; only [Cancellation] may reach in from another.
public interface RangeAnswer extends AutoCloseable {
    /// The length of a body that nobody announced.
    long UNKNOWN_LENGTH = -1;

    int status();

    /// Where the redirects ended, without user info.
    URI finalLink();

    /// The links that redirected on the way to [#finalLink()], the one that was asked first, without user info.
    List<URI> redirectedBy();

    /// Null where the header is absent or cannot be read; [#contentRangeText()] tells which.
    @Nullable
    ContentRange contentRange();

    /// `Content-Range` as sent, for the log and the details.
    @Nullable
    String contentRangeText();

    /// `Content-Length` of this body, or [#UNKNOWN_LENGTH] where it is chunked or ends with the connection.
    long bodyLength();

    /// Neither a length nor chunks: nobody can prove that the end is the end.
    boolean endsWithConnection();

    Validator validator();

    /// What the whole file adds up to, by the strongest digest that the server gives and that can be read: from
    /// `Repr-Digest` (RFC 9530), which is of the whole file even in a 206, and where the body is the whole file from
    /// `Content-Digest`, `Digest` (RFC 3230) and `Content-MD5` (RFC 1864) as well.
    Optional<Checksum> checksum(boolean bodyIsWhole);

    /// Null for none and for `identity`.
    @Nullable
    String contentEncoding();

    /// `Content-Type` in lower case without its parameters.
    @Nullable
    String mediaType();

    /// How long the server asked to wait, from now; zero where it said nothing that can be read.
    Duration retryAfter();

    /// The name the server gives, cleaned for every platform ([RemoteName]); never empty.
    String fileName();

    /// Body bytes as they come, never more than the length announced.
    ///
    /// @return how many bytes were read, -1 at the end of the body
    /// @throws ShortBodyException              the body ended before its announced end
    /// @throws java.net.SocketTimeoutException no byte came for the request's time-out
    int read(byte[] buffer, int offset, int length) throws IOException;

    /// Gives the connection back where the body was read to its end, else drops it.
    @Override
    void close();
}
