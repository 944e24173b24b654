package io.sluice.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/// What [FaultyServer] does wrong, or unusually, with one answer. Several may be given for one request; those that need
/// a body count its bytes from the start of that body.
public sealed interface Fault {
    /// The place of a fault that comes before all of the answer.
    long BEFORE_THE_HEAD = -1;

    /// The file is this one from now on: ranges and `If-Range` are judged by it.
    record OtherVersion(UnaryOperator<Version> change) implements Fault {
    }

    /// The answer is changed before it is sent.
    record Altered(UnaryOperator<Reply> change) implements Fault {
    }

    /// The body stops for good after so many bytes.
    record Broken(How how, long afterBytes) implements Fault {
    }

    /// The body waits after so many bytes until the gate is opened.
    record Held(Gate gate, long afterBytes) implements Fault {
    }

    enum How {
        CLOSE, RESET, STALL
    }

    /// The connection is closed in order, as a proxy does whose upstream died.
    static Fault shortAfter(long bytes) {
        return new Broken(How.CLOSE, bytes);
    }

    static Fault resetAfter(long bytes) {
        return new Broken(How.RESET, bytes);
    }

    /// Silence until the client goes or the server is closed.
    static Fault stallAfter(long bytes) {
        return new Broken(How.STALL, bytes);
    }

    /// The connection is closed before a single byte of the answer.
    static Fault noAnswer() {
        return new Broken(How.CLOSE, BEFORE_THE_HEAD);
    }

    /// The request is read, and nothing follows.
    static Fault silent() {
        return new Broken(How.STALL, BEFORE_THE_HEAD);
    }

    static Fault holdAfter(long bytes, Gate gate) {
        return new Held(gate, bytes);
    }

    static Fault etag(@Nullable String etag) {
        return new OtherVersion(version -> new Version(version.bytes(), etag, version.lastModified()));
    }

    static Fault lastModified(@Nullable String date) {
        return new OtherVersion(version -> new Version(version.bytes(), version.etag(), date));
    }

    /// Other bytes under the validators of before: the server lies.
    static Fault bytes(byte[] bytes) {
        return new OtherVersion(version -> new Version(bytes, version.etag(), version.lastModified()));
    }

    static Fault version(Version other) {
        return new OtherVersion(_ -> other);
    }

    static Fault header(String name, String value) {
        return new Altered(reply -> reply.with(name, value));
    }

    static Fault noHeader(String name) {
        return new Altered(reply -> reply.without(name));
    }

    static Fault contentDisposition(String value) {
        return header("Content-Disposition", value);
    }

    /// The range that was asked for is sent, but its head says this.
    static Fault contentRange(String value) {
        return header("Content-Range", value);
    }

    /// Bytes and head of a range that begins so many bytes later than the one asked for.
    static Fault shiftedBy(int bytes) {
        return new Altered(reply -> reply.shifted(bytes));
    }

    /// The whole file with 200, whatever was asked.
    static Fault ignoresRanges() {
        return new Altered(reply -> Reply.whole(reply.version()));
    }

    static Fault status(int status) {
        return new Altered(reply -> Reply.empty(status, reply.version()));
    }

    static Fault busy(int status, String retryAfter) {
        return new Altered(reply -> Reply.empty(status, reply.version()).with("Retry-After", retryAfter));
    }

    static Fault unsatisfiable() {
        return new Altered(reply -> Reply.unsatisfiable(reply.version()));
    }

    static Fault htmlPage() {
        byte[] page = "<!doctype html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);
        return new Altered(reply -> Reply.empty(200, reply.version()).with("Content-Type", "text/html; charset=utf-8")
                .withBody(page));
    }

    static Fault multipart() {
        return new Altered(Reply::asMultipart);
    }

    /// What is sent is compressed, and its head says so.
    static Fault gzip() {
        return new Altered(reply -> reply.with("Content-Encoding", "gzip").withBody(compressed(reply.body())));
    }

    /// These bytes in place of the body, in the coding that the head names.
    static Fault coded(String coding, byte[] body) {
        return new Altered(reply -> reply.with("Content-Encoding", coding).withBody(body));
    }

    /// Bytes beyond the announced length.
    static Fault moreThanAnnounced(int bytes) {
        return new Altered(reply -> reply.with("Content-Length", Integer.toString(reply.body().length))
                .withBody(Arrays.copyOf(reply.body(), reply.body().length + bytes)));
    }

    static Fault chunked() {
        return new Altered(reply -> reply.framed(Reply.Framing.CHUNKED));
    }

    /// HTTP/1.0 without a length: the body ends with the connection.
    static Fault closeDelimited() {
        return new Altered(reply -> reply.framed(Reply.Framing.CLOSE));
    }

    static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(result)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return result.toByteArray();
    }
}
