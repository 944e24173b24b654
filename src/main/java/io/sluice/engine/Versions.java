package io.sluice.engine;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.sluice.model.Content;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// Tells two versions of a file apart by what servers say of them (RFC 9110 §8.8, transfer-rules §1).
final class Versions {
    private Versions() {
    }

    /// What differs for sure between the version that is known and that of an answer; empty where nothing does, or
    /// nothing is known.
    ///
    /// @param length of the whole file, -1 where the answer does not say
    static Optional<String> change(Content known, Validator now, long length) {
        Validator then = known.validator();
        if (length != Content.UNKNOWN && known.totalBytes() != Content.UNKNOWN && length != known.totalBytes()) {
            return Optional.of("length " + known.totalBytes() + " → " + length);
        }
        boolean sameLength = length == known.totalBytes() || length == Content.UNKNOWN;
        if (then == null || (sameLength && isSameByDate(known, now))) {
            return Optional.empty();
        }
        if (then.isStrong() && now.isStrong()) {
            return then.etag() != null && then.etag().equals(now.etag())
                    ? Optional.empty()
                    : Optional.of("ETag " + then.etag() + " → " + now.etag());
        }
        return differs(then.lastModified(), now.lastModified())
                ? Optional.of("Last-Modified " + then.lastModified() + " → " + now.lastModified())
                : Optional.empty();
    }

    /// The edges of a CDN may give one file different tags: an equal date, with an equal length, outweighs them.
    static boolean isSameByDate(Content known, Validator now) {
        Validator then = known.validator();
        return then != null && then.lastModified() != null
                && Objects.equals(then.lastModified(), now.lastModified());
    }

    /// What the details say of a range that was accepted for this version: nothing where its validators prove it.
    static Set<Caveat> caveats(Content known, Validator now) {
        if (condition(known) == null) {
            return EnumSet.of(Caveat.VERSION_UNPROVEN);
        }
        Validator then = known.validator();
        boolean varies = then != null && differs(then.etag(), now.etag());
        return varies ? EnumSet.of(Caveat.TAG_VARIES) : EnumSet.noneOf(Caveat.class);
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /// What to send as `If-Range`: a strong tag, or else the date, which RFC 9110 §13.1.5 allows where it is a strong
    /// validator; we compare length and bytes as well.
    static @Nullable String condition(Content known) {
        Validator validator = known.validator();
        if (validator == null) {
            return null;
        }
        return validator.isStrong() ? validator.etag() : validator.lastModified();
    }
}
