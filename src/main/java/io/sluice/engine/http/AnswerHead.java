package io.sluice.engine.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sluice.model.Checksum;
import io.sluice.model.Validator;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// Reads the headers of an answer.
record AnswerHead(HttpResponse response, Clock clock) {
    // No server that means it asks for longer; more digits would overflow.
    private static final int MOST_DIGITS = 9;

    @Nullable
    String text(String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? null : header.getValue().strip();
    }

    /// All lines of the header as one list (RFC 9110 §5.3).
    @Nullable
    String list(String name) {
        Header[] headers = response.getHeaders(name);
        return headers.length == 0
                ? null
                : Arrays.stream(headers).map(Header::getValue).filter(Objects::nonNull)
                        .collect(Collectors.joining(","));
    }

    /// What the whole file adds up to, as the server says. `Repr-Digest` is of the whole file in every answer; the others
    /// are of the body, or are mistaken for that by servers: they count where the body is the whole file.
    Optional<Checksum> checksum(boolean bodyIsWhole) {
        List<Checksum> said = new ArrayList<>(DigestFields.dictionary(list("Repr-Digest")));
        if (bodyIsWhole) {
            said.addAll(DigestFields.dictionary(list("Content-Digest")));
            said.addAll(DigestFields.digest(list("Digest")));
            said.addAll(DigestFields.md5(text("Content-MD5")));
        }
        return DigestFields.strongest(said);
    }

    @Nullable
    ContentRange contentRange() {
        String header = text("Content-Range");
        return header == null ? null : ContentRange.parse(header);
    }

    Validator validator() {
        return new Validator(text("ETag"), text("Last-Modified"));
    }

    @Nullable
    String contentEncoding() {
        String coding = text("Content-Encoding");
        return coding == null || coding.isEmpty() || coding.equalsIgnoreCase("identity") ? null : coding;
    }

    @Nullable
    String mediaType() {
        String type = text("Content-Type");
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }

    /// RFC 9110 §10.2.3: seconds, or a date.
    Duration retryAfter() {
        String header = text("Retry-After");
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        Instant date = DateUtils.parseStandardDate(header);
        Duration wait = date == null ? Duration.ZERO : Duration.between(clock.instant(), date);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
