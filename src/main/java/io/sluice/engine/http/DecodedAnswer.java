package io.sluice.engine.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import io.sluice.model.Checksum;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// A whole body that its server compressed although nobody asked for that (RFC 9110 §8.4.1), read as what it was before.
/// Its length is unknown, and what the server said the body adds up to is of the compressed one.
public final class DecodedAnswer implements RangeAnswer {
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final String DEFLATE = "deflate";
    private static final int BUFFER = 32 << 10;
    private static final int ZLIB_HEAD = 2;

    private final RangeAnswer coded;
    private final String coding;
    // Both owned by the thread that reads.
    private @Nullable InputStream plain;
    private @Nullable Inflater inflater;

    private DecodedAnswer(RangeAnswer coded, String coding) {
        this.coded = coded;
        this.coding = coding;
    }

    /// Whether [#of] can read the body of this answer, be it coded or not.
    public static boolean canRead(RangeAnswer answer) {
        String coding = coding(answer);
        return coding == null || GZIP.contains(coding) || coding.equals(DEFLATE);
    }

    /// The answer itself where nothing is to be decoded.
    public static RangeAnswer of(RangeAnswer answer) {
        String coding = coding(answer);
        return coding == null ? answer : new DecodedAnswer(answer, coding);
    }

    /// Null also where the coding is that of the file: servers call `x.tar.gz` an archive in the coding gzip, and who
    /// asks for it wants it so.
    private static @Nullable String coding(RangeAnswer answer) {
        String coding = answer.contentEncoding() == null ? null : answer.contentEncoding().toLowerCase(Locale.ROOT);
        String name = answer.fileName().toLowerCase(Locale.ROOT);
        boolean isOfTheFile = coding != null && GZIP.contains(coding)
                && (name.endsWith(".gz") || name.endsWith(".tgz"));
        return isOfTheFile ? null : coding;
    }

    /// @throws AnswerException the body is not what its head calls it
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            InputStream stream = plain == null ? opened() : plain;
            plain = stream;
            int count = stream.read(buffer, offset, length);
            if (count < 0) {
                readRest();
            }
            return count;
        } catch (EOFException early) {
            throw new ShortBodyException(ShortBodyException.UNKNOWN, early);
        } catch (ZipException broken) {
            throw new AnswerException(new Failure.WrongAnswer(String.valueOf(finalLink().getHost()),
                    "a body that is no " + coding), broken);
        }
    }

    private InputStream opened() throws IOException {
        if (coded.bodyLength() == 0) {
            return InputStream.nullInputStream();
        }
        return coding.equals(DEFLATE) ? inflating() : new GZIPInputStream(new Body(), BUFFER);
    }

    // RFC 9110 §8.4.1.2 means the format of zlib; some servers send what is inside it.
    private InputStream inflating() throws IOException {
        PushbackInputStream body = new PushbackInputStream(new Body(), ZLIB_HEAD);
        byte[] head = body.readNBytes(ZLIB_HEAD);
        body.unread(head);
        inflater = new Inflater(!isZlib(head));
        return new InflaterInputStream(body, inflater, BUFFER);
    }

    // RFC 1950 §2.2: the method is 8, and both bytes together are a multiple of 31.
    private static boolean isZlib(byte[] head) {
        return head.length == ZLIB_HEAD && (head[0] & 0x0F) == 8
                && (Byte.toUnsignedInt(head[0]) << 8 | Byte.toUnsignedInt(head[1])) % 31 == 0;
    }

    // Only the end of the coded body proves that all of it came.
    private void readRest() throws IOException {
        byte[] ignored = new byte[BUFFER];
        while (coded.read(ignored, 0, BUFFER) >= 0) {
            // Padding behind the last member, as gzip itself ignores it.
        }
    }

    /// The body as it comes over the line.
    private final class Body extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return length == 0 ? 0 : coded.read(buffer, offset, length);
        }

        // There may always be a further member: the decoder looks for one where this is not 0.
        @Override
        public int available() {
            return 1;
        }
    }

    @Override
    public long bodyLength() {
        return UNKNOWN_LENGTH;
    }

    @Override
    public Optional<Checksum> checksum(boolean bodyIsWhole) {
        return Optional.empty();
    }

    @Override
    public @Nullable String contentEncoding() {
        return null;
    }

    @Override
    public int status() {
        return coded.status();
    }

    @Override
    public URI finalLink() {
        return coded.finalLink();
    }

    @Override
    public List<URI> redirectedBy() {
        return coded.redirectedBy();
    }

    @Override
    public @Nullable ContentRange contentRange() {
        return coded.contentRange();
    }

    @Override
    public @Nullable String contentRangeText() {
        return coded.contentRangeText();
    }

    @Override
    public boolean endsWithConnection() {
        return coded.endsWithConnection();
    }

    @Override
    public Validator validator() {
        return coded.validator();
    }

    @Override
    public @Nullable String mediaType() {
        return coded.mediaType();
    }

    @Override
    public Duration retryAfter() {
        return coded.retryAfter();
    }

    @Override
    public String fileName() {
        return coded.fileName();
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
        coded.close();
    }
}
