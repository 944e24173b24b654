package io.sluice.engine;

import java.net.URI;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// One of the links of a file, and how it did in this run. Its fields are guarded by [Mirrors].
final class Mirror {
    private final URI link;
    /// What this server says of its version; null before its first answer. Tags of two servers are never compared.
    private @Nullable Validator validator;
    /// Its bytes were found equal to bytes that are kept, or the kept ones came from it.
    boolean proven;
    int connections;
    int delivering;
    int most = Integer.MAX_VALUE;
    int failures;
    long restsUntil;
    long delivered;
    boolean dropped;
    @Nullable
    Failure failure;

    Mirror(URI link) {
        this.link = link;
    }

    URI link() {
        return link;
    }

    String host() {
        return String.valueOf(link.getHost());
    }

    void isAt(@Nullable Validator version) {
        validator = version;
    }

    boolean hasAnswered() {
        return validator != null;
    }

    /// The file as this server has it: of the same length everywhere, with a version of its own; without one where nothing
    /// is known of the file at all.
    Content of(Content file) {
        Validator own = file.validator() == null ? null : validator;
        return new Content(file.fileName(), file.totalBytes(), file.keptBytes(), own, file.resumable(),
                file.provenance());
    }
}
