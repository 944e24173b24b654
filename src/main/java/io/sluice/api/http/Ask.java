package io.sluice.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.javalin.http.Context;

/// A request, and what its answer needs besides its body.
public final class Ask {
    public static final int MOST_BYTES = 2 << 20;
    private static final Pattern UUID_TEXT = Pattern
            .compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Context context;

    Ask(Context context) {
        this.context = context;
    }

    /// The id in the path.
    ///
    /// @throws ProblemException where it is no UUID
    public UUID id() {
        return id("id", context.pathParam("id"));
    }

    /// @throws ProblemException where it is no UUID
    public static UUID id(String field, String text) {
        return uuid(text)
                .orElseThrow(() -> ProblemException.bad(field, "“" + shortened(text) + "” is not a UUID."));
    }

    /// Empty where it is none.
    public static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// What a client sent, as it may stand in an answer.
    public static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(it -> !it.isBlank());
    }

    /// @throws ProblemException where it is no number from `least` to `most`
    public int number(String name, int otherwise, int least, int most) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw ProblemException.bad(name, "“" + name + "” is a whole number.");
        }
        throw ProblemException.bad(name, "“" + name + "” is " + least + " to " + most + ".");
    }

    /// The body, which must be JSON.
    ///
    /// @throws ProblemException where it is something else, or has more than [#MOST_BYTES]
    public <T> T body(Class<T> type) {
        String mediaType = context.contentType();
        if (mediaType == null || !mediaType.split(";")[0].strip().equalsIgnoreCase("application/json")) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be JSON: send it with Content-Type: application/json.").exception();
        }
        return ApiJson.read(bytes(context), type);
    }

    /// A body of whatever type.
    ///
    /// @throws ProblemException where it has more than [#MOST_BYTES]
    public static byte[] bytes(Context context) {
        try (InputStream body = context.bodyInputStream()) {
            byte[] read = body.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw tooLarge().exception();
            }
            return read;
        } catch (IOException broken) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, "The body did not arrive whole, or not in time.").exception();
        }
    }

    static Problem tooLarge() {
        return Problem.of(Problem.Kind.TOO_LARGE, "A body is at most 2 MiB. Send it in parts.");
    }

    /// Whether a web page or an extension of a browser asks, not a program.
    public boolean comesFromAPage() {
        return context.header("Origin") != null;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /// The answer as a stream of events, which the caller writes for as long as it likes.
    public OutputStream events() throws IOException {
        context.contentType("text/event-stream").header("Cache-Control", "no-store");
        return context.res().getOutputStream();
    }

    /// Where what was made is found.
    public void location(String path) {
        context.header("Location", path);
    }
}
