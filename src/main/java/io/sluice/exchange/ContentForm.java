package io.sluice.exchange;

import java.net.URI;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// What is known of a file's content, as a JSON object has it.
///
/// @param totalBytes null while unknown
/// @param resumable  null for true
record ContentForm(@Nullable String fileName, @Nullable Long totalBytes, @Nullable Long keptBytes,
        @JsonUnwrapped VersionForm version, @Nullable Boolean resumable, @JsonUnwrapped OriginForm origin) {

    /// By what the server tells one version of the file from another.
    record VersionForm(@Nullable String etag, @Nullable String lastModified) {
        static VersionForm of(@Nullable Validator validator) {
            return validator == null
                    ? new VersionForm(null, null)
                    : new VersionForm(validator.etag(), validator.lastModified());
        }

        @Nullable
        Validator validator() {
            return etag == null && lastModified == null ? null : new Validator(etag, lastModified);
        }
    }

    /// Where the bytes came from, and what vouches for them.
    record OriginForm(@Nullable URI lastLink, @Nullable URI source, @Nullable Checksum promised,
            @Nullable Verified verified, @Nullable Set<Caveat> caveats) {
        static OriginForm of(Provenance provenance) {
            return new OriginForm(provenance.lastLink(), provenance.source(), provenance.promised(),
                    provenance.verified(), provenance.caveats());
        }

        Provenance provenance() {
            return new Provenance(lastLink, List.of(), source, promised, verified,
                    caveats == null ? Set.of() : caveats);
        }
    }

    static @Nullable ContentForm of(Content content) {
        if (content.equals(Content.NOTHING_YET)) {
            return null;
        }
        return new ContentForm(content.fileName(),
                content.totalBytes() == Content.UNKNOWN ? null : content.totalBytes(), content.keptBytes(),
                VersionForm.of(content.validator()), content.resumable() ? null : false,
                OriginForm.of(content.provenance()));
    }

    /// @throws IllegalArgumentException where a number cannot be
    Content content() {
        long total = totalBytes == null ? Content.UNKNOWN : totalBytes;
        long kept = keptBytes == null ? 0 : keptBytes;
        if (total < Content.UNKNOWN || kept < 0) {
            throw new IllegalArgumentException("A length is not negative");
        }
        return new Content(fileName, total, kept, version.validator(), resumable == null || resumable,
                origin.provenance());
    }
}
