package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.FetchOptions;
import org.jspecify.annotations.Nullable;

/// A file that somebody wants, as the text says it.
///
/// @param links    mirrors of one file, best first; they may carry user info
/// @param options  what the text asks for besides
/// @param fileName what it shall be called, or none
/// @param folder   absolute, or none
record Wanted(List<URI> links, FetchOptions options, @Nullable String fileName, @Nullable Path folder) {
    Wanted {
        links = List.copyOf(links);
    }

    static Wanted of(List<URI> links) {
        return new Wanted(links, FetchOptions.NONE, null, null);
    }
}
