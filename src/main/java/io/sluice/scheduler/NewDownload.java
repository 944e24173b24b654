package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.Priority;
import io.sluice.model.Start;
import io.sluice.model.query.FolderRules;
import org.jspecify.annotations.Nullable;

/// A wish for a download; what is null takes its default from the settings.
///
/// @param links   mirrors of one file, best first; http or https with a host, otherwise [IllegalArgumentException]
/// @param retries as [io.sluice.model.DownloadRequest#maxRetries]
/// @param ids     by which it shall be known
public record NewDownload(List<URI> links, @Nullable Path folder, @Nullable String fileName, Priority priority,
        FetchOptions options, Start start, @Nullable Integer retries, Ids ids) {
    /// Ids that somebody gives it.
    ///
    /// @param id    no download of the list has it; null for a new one
    /// @param track that it fetches, if any
    public record Ids(@Nullable UUID id, @Nullable UUID track) {
        public static final Ids NONE = new Ids(null, null);
    }

    public NewDownload {
        links = List.copyOf(links);
        links.forEach(NewDownload::check);
    }

    public NewDownload(List<URI> links, @Nullable Path folder, @Nullable String fileName, Priority priority,
            FetchOptions options) {
        this(links, folder, fileName, priority, options, Start.NOW, null, Ids.NONE);
    }

    public NewDownload(List<URI> links, @Nullable Path folder, @Nullable String fileName, Priority priority,
            FetchOptions options, Start start) {
        this(links, folder, fileName, priority, options, start, null, Ids.NONE);
    }

    public static NewDownload of(URI link) {
        return new NewDownload(List.of(link), null, null, Priority.DEFAULT, FetchOptions.NONE);
    }

    NewDownload withTrack(UUID fetched) {
        return new NewDownload(links, folder, fileName, priority, options, start, retries,
                new Ids(ids.id(), fetched));
    }

    NewDownload withLinks(List<URI> newLinks) {
        return new NewDownload(newLinks, folder, fileName, priority, options, start, retries, ids);
    }

    /// Where it goes, as far as one can know before its server has answered.
    Path folderBy(FolderRules rules) {
        return folder == null ? rules.before(fileName, links.getFirst()) : folder;
    }

    /// Whether a download can have this link.
    public static boolean accepts(URI link) {
        return LinkText.isFetchable(link);
    }

    private static void check(URI link) {
        if (!accepts(link)) {
            throw new IllegalArgumentException("Not a link that can be fetched (http or https): " + link.getScheme());
        }
    }
}
