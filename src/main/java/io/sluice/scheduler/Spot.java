package io.sluice.scheduler;

import java.nio.file.Path;

import io.sluice.model.Download;
import org.jspecify.annotations.Nullable;

/// Where a download lies, or shall lie.
///
/// @param wished   how the user wants it to be called; null where the name is the server's to give
/// @param fileName how what is there of it is called; null where nothing is there, or its name stays as it is
record Spot(Path folder, @Nullable String wished, @Nullable String fileName) {
    static Spot of(Download download) {
        return new Spot(download.request().folder(), download.request().fileName(), download.content().fileName());
    }

    /// @param name the one that what is there of it has; null where nothing is there
    Download taking(Download download, @Nullable String name) {
        Download there = download.withRequest(download.request().withTarget(folder, wished));
        return name == null ? there : there.withContent(there.content().withFileName(name));
    }

    /// A folder, where the name is still the server's to give.
    static Path target(Download download) {
        String name = download.content().fileName() == null
                ? download.request().fileName()
                : download.content().fileName();
        return name == null ? download.request().folder() : download.request().folder().resolve(name);
    }
}
