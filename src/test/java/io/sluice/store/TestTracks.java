package io.sluice.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import io.sluice.model.Track;
import org.jspecify.annotations.Nullable;

/// Tracks, and downloads of them.
final class TestTracks {
    private TestTracks() {
    }

    static Track called(String title, @Nullable String artist, @Nullable String album) {
        URI source = URI.create("https://example.org/" + title.replaceAll("[^A-Za-z0-9]", "-") + ".mp3");
        return new Track(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                new Track.Caption(title, artist, album), null, null,
                Track.Content.UNKNOWN, List.of(source));
    }

    static Track renamed(Track track, String title) {
        return new Track(track.id(), new Track.Caption(title, track.caption().artist(), track.caption().album()),
                track.published(), track.duration(), track.content(), track.sources());
    }

    static Download download(Track track, String name) {
        return new Download(UUID.randomUUID(),
                new DownloadRequest(List.of(URI.create("https://example.org/" + name)), Path.of("/downloads"), name, 3,
                        track.id(), FetchOptions.NONE),
                new Place(Priority.P1, 0), DownloadState.queued(), Content.NOTHING_YET,
                Times.createdAt(TestStore.NOON));
    }
}
