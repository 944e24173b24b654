package io.sluice.engine.http;

import java.util.Arrays;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;

/// How long a body is, as its head says. RFC 9112 §6.3: a length that is said twice in the same way may count, as with a
/// proxy that adds its own; two different ones are no answer.
final class AgreedLength implements ContentLengthStrategy {
    private static final String LENGTH = "\\d{1,18}";

    @Override
    public long determineLength(HttpMessage message) throws HttpException {
        Header[] lengths = message.getHeaders(HttpHeaders.CONTENT_LENGTH);
        boolean agree = lengths.length > 1 && !message.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                && Arrays.stream(lengths).map(Header::getValue).distinct().count() == 1
                && String.valueOf(lengths[0].getValue()).matches(LENGTH);
        return agree
                ? Long.parseLong(lengths[0].getValue())
                : DefaultContentLengthStrategy.INSTANCE.determineLength(message);
    }
}
