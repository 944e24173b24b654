package io.sluice.library;

import java.net.URI;
import java.util.List;

import io.sluice.model.Checksum;
import org.jspecify.annotations.Nullable;

/// A file of a Metalink.
///
/// @param name     may have folders in front, with `/` between; nobody has looked at it yet
/// @param bytes    null where it does not say
/// @param links    of http and https, best first; may be none
/// @param checksum the strongest that is known here
public record MetalinkFile(String name, @Nullable Long bytes, List<URI> links, @Nullable Checksum checksum) {
    public MetalinkFile {
        links = List.copyOf(links);
    }
}
