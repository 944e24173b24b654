package io.sluice.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import org.jspecify.annotations.Nullable;

/// A download that a file names.
public sealed interface Entry {
    /// Links that a download could have, best first.
    List<URI> links();

    /// One of a list of ours, with all that was known of it.
    ///
    /// @param download its folder and its file may be paths of another system; it has no position
    record Listed(Download download) implements Entry {
        @Override
        public List<URI> links() {
            return download.request().links();
        }
    }

    /// One that somebody else wants.
    ///
    /// @param id         one that other programs know it by, if any
    /// @param folder     absolute; null for the usual one
    /// @param fileName   a plain name; null for the server's
    /// @param maxRetries null for the usual number
    record Wanted(@Nullable UUID id, List<URI> links, @Nullable Path folder, @Nullable String fileName,
            @Nullable Integer maxRetries, FetchOptions options, boolean paused) implements Entry {
        public Wanted {
            links = List.copyOf(links);
        }

        static Wanted of(List<URI> mirrors) {
            return new Wanted(null, mirrors, null, null, null, FetchOptions.NONE, false);
        }
    }
}
