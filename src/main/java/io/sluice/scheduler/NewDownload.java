package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.Priority;
import org.jspecify.annotations.Nullable;

/// A wish for a download; what is null takes its default from the settings.
///
/// @param links mirrors of one file, best first; http or https
public record NewDownload(List<URI> links, @Nullable Path folder, @Nullable String fileName, Priority priority) {
    public NewDownload {
        links = List.copyOf(links);
    }

    public static NewDownload of(URI link) {
        return new NewDownload(List.of(link), null, null, Priority.DEFAULT);
    }
}
