package io.sluice.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// An answer of [FaultyServer] before it is sent.
///
/// @param from where the body begins within the file
// Made for one answer, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, String> headers, byte[] body, Framing framing, int from, Version version) {
    /// How the client learns where the body ends.
    public enum Framing {
        LENGTH, CHUNKED, CLOSE
    }

    public Reply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Reply to(SeenRequest request, Version version) {
        if (request.range() == null || !version.isMeantBy(request.ifRange())) {
            return whole(version);
        }
        int total = version.bytes().length;
        return request.from() >= total
                ? unsatisfiable(version)
                : part((int) request.from(), (int) request.to(total), version);
    }

    static Reply whole(Version version) {
        return described(empty(200, version)).withBody(version.bytes());
    }

    static Reply part(int from, int to, Version version) {
        int total = version.bytes().length;
        Reply head = described(empty(206, version)).with("Content-Range",
                "bytes %d-%d/%d".formatted(from, to - 1, total));
        return new Reply(206, head.headers, Arrays.copyOfRange(version.bytes(), from, to), Framing.LENGTH, from,
                version);
    }

    static Reply unsatisfiable(Version version) {
        return empty(416, version).with("Content-Range", "bytes */" + version.bytes().length);
    }

    static Reply empty(int status, Version version) {
        return new Reply(status, Map.of(), new byte[0], Framing.LENGTH, 0, version);
    }

    private static Reply described(Reply reply) {
        return reply.with("Content-Type", "application/octet-stream").with("Accept-Ranges", "bytes")
                .with("ETag", reply.version.etag()).with("Last-Modified", reply.version.lastModified());
    }

    Reply with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, framing, from, version);
    }

    Reply without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Reply(status, fewer, body, framing, from, version);
    }

    Reply withBody(byte[] other) {
        return new Reply(status, headers, other, framing, from, version);
    }

    Reply framed(Framing other) {
        return new Reply(status, headers, body, other, from, version);
    }

    Reply shifted(int bytes) {
        int start = Math.min(from + bytes, version.bytes().length - 1);
        return part(start, Math.min(start + body.length, version.bytes().length), version);
    }

    Reply asMultipart() {
        String head = "--edge\r\nContent-Range: " + headers.get("Content-Range") + "\r\n\r\n";
        String wrapped = head + new String(body, StandardCharsets.ISO_8859_1) + "\r\n--edge--\r\n";
        return without("Content-Range").with("Content-Type", "multipart/byteranges; boundary=edge")
                .withBody(wrapped.getBytes(StandardCharsets.ISO_8859_1));
    }
}
