package io.sluice.model;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One download at one moment. Immutable: whoever changes it makes another one and gives it to the store.
public record Download(UUID id, DownloadRequest request, Place place, DownloadState state, Content content,
        Times times) {
    /// The file's name, or what the first link says of it while nobody has settled one.
    public String name() {
        return nameOf(content.fileName(), request.fileName(), request.links().getFirst());
    }

    /// @param settled its name on the disk, once it has one
    /// @param wished  what the user wants it to be called
    public static String nameOf(@Nullable String settled, @Nullable String wished, URI link) {
        if (settled != null) {
            return settled;
        }
        return wished != null ? wished : nameIn(link);
    }

    private static String nameIn(URI link) {
        String path = link.getPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        String host = link.getHost();
        return last.isBlank() && host != null ? host : last;
    }

    public Download withRequest(DownloadRequest newRequest) {
        return new Download(id, newRequest, place, state, content, times);
    }

    public Download withPlace(Place newPlace) {
        return new Download(id, request, newPlace, state, content, times);
    }

    public Download withState(DownloadState newState) {
        return new Download(id, request, place, newState, content, times);
    }

    public Download withContent(Content newContent) {
        return new Download(id, request, place, state, newContent, times);
    }

    public Download withTimes(Times newTimes) {
        return new Download(id, request, place, state, content, newTimes);
    }
}
