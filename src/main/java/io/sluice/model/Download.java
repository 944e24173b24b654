package io.sluice.model;

import java.util.UUID;

/// One download at one moment. Immutable: whoever changes it makes another one and gives it to the store.
public record Download(UUID id, DownloadRequest request, Place place, DownloadState state, Content content,
        Times times) {
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
