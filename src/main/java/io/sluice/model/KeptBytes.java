package io.sluice.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// What was fetched of a download that is not finished.
///
/// @param fileName as in [Content#fileName()]
public record KeptBytes(UUID download, Path folder, String fileName) {
    public KeptBytes called(String newFileName) {
        return new KeptBytes(download, folder, newFileName);
    }

    /// Where they lie; empty where no name is settled yet, and so nothing is there.
    public static Optional<KeptBytes> of(Download download) {
        return Optional.ofNullable(download.content().fileName())
                .map(name -> new KeptBytes(download.id(), download.request().folder(), name));
    }
}
