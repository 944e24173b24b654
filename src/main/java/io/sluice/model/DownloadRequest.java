package io.sluice.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the user asked for.
///
/// @param links      where the file is, best first; never empty
/// @param folder     where it shall go; absolute
/// @param fileName   the name that the user wishes, or none: the server's name is taken
/// @param maxRetries 0-10 further attempts after a failed one
/// @param trackId    the track of the library that this download fetches, if any
/// @param options    how it differs from what the settings say
public record DownloadRequest(List<URI> links, Path folder, @Nullable String fileName, int maxRetries,
        @Nullable UUID trackId, FetchOptions options) {
    public static final int MOST_RETRIES = 10;

    public DownloadRequest {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("A download needs a link");
        }
        if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
            throw new IllegalArgumentException("Retries are 0-" + MOST_RETRIES + ", not " + maxRetries);
        }
    }

    /// Whether no link needs a network.
    public boolean staysOnThisMachine() {
        return links.stream().allMatch(Loopback::leadsHere);
    }

    public DownloadRequest withMaxRetries(int number) {
        return new DownloadRequest(links, folder, fileName, number, trackId, options);
    }

    public DownloadRequest withLinks(List<URI> newLinks) {
        return new DownloadRequest(newLinks, folder, fileName, maxRetries, trackId, options);
    }

    public DownloadRequest withTarget(Path newFolder, @Nullable String newFileName) {
        return new DownloadRequest(links, newFolder, newFileName, maxRetries, trackId, options);
    }

    public DownloadRequest withOptions(FetchOptions newOptions) {
        return new DownloadRequest(links, folder, fileName, maxRetries, trackId, newOptions);
    }
}
