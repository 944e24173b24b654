package io.sluice.api.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What went wrong, as clients are told (RFC 9457 §3).
///
/// @param type       a name that programs may rely on: the same in every version
/// @param title      what such problems have in common
/// @param detail     what happened here and what to do next
/// @param field      the member or parameter at fault
/// @param downloadId the download that is in the way
/// @param state      the status of a download that forbids what was asked
/// @param errors     where several things are wrong: each of them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, @Nullable String field,
        @Nullable UUID downloadId, @Nullable String state, @Nullable List<Wrong> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:sluice:problem:";

    /// @param id what is wrong, as it was sent
    public record Wrong(String id, String error) {
    }

    /// What problems have in common, by status (RFC 9110 §15).
    public enum Kind {
        BAD_REQUEST(400, "The request cannot be understood"), UNAUTHORIZED(401,
                "The token is missing or wrong"), FORBIDDEN(403, "The origin is not allowed"), NOT_FOUND(404,
                        "There is no such thing"), METHOD_NOT_ALLOWED(405, "The method is not allowed here"), CONFLICT(
                                409, "The state forbids it"), DUPLICATE(409, "It is in the list already"), TOO_LARGE(
                                        413, "The body is too large"), UNSUPPORTED_MEDIA_TYPE(415,
                                                "The body is of another type"), MISDIRECTED(421,
                                                        "The host is not this one"), INTERNAL(500,
                                                                "Sluice has a defect"), UNAVAILABLE(503,
                                                                        "The list is out of reach now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        private String type() {
            return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind.type(), kind.title, kind.status, detail, null, null, null, null);
    }

    /// Where the list could not be read or written.
    public static Problem listOutOfReach() {
        return of(Kind.UNAVAILABLE, "The list of downloads cannot be read or written now, and nothing was done. "
                + "Perhaps its disk is full: the log of Sluice says more. Then ask again.");
    }

    public Problem at(String where) {
        return new Problem(type, title, status, detail, where, downloadId, state, errors);
    }

    public Problem withDownload(UUID id, String itsState) {
        return new Problem(type, title, status, detail, field, id, itsState, errors);
    }

    public Problem withErrors(List<Wrong> all) {
        return new Problem(type, title, status, detail, field, downloadId, state, List.copyOf(all));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
