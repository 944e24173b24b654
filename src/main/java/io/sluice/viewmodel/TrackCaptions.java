package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.Track;
import org.jspecify.annotations.Nullable;

/// What the tracks are called that shown downloads fetch; read when somebody asks, of many at once. JavaFX thread.
public final class TrackCaptions {
    /// More than any window shows at a time.
    private static final int MOST = 2_000;

    private final Requests requests;
    private final ReadOnlyObjectProperty<String> none = new ReadOnlyObjectWrapper<>(this, "caption", "")
            .getReadOnlyProperty();
    private final Set<UUID> wanted = new LinkedHashSet<>();
    private final Map<UUID, ReadOnlyObjectWrapper<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ReadOnlyObjectWrapper<String>> eldest) {
            return size() > MOST;
        }
    };
    private Runnable onChange = () -> {
    };

    TrackCaptions(Requests requests) {
        this.requests = requests;
    }

    /// Title and artist of the track that it fetches: empty until they are read, where it fetches none, and where the track
    /// was deleted.
    public ReadOnlyObjectProperty<String> of(Download download) {
        @Nullable
        UUID track = download.request().trackId();
        return track == null ? none : of(track).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<String> of(UUID track) {
        @Nullable
        ReadOnlyObjectWrapper<String> before = known.get(track);
        if (before != null) {
            return before;
        }
        var caption = new ReadOnlyObjectWrapper<>(this, "caption", "");
        known.put(track, caption);
        want(track);
        return caption;
    }

    /// @param task is called when one is called otherwise than before
    void onChange(Runnable task) {
        onChange = task;
    }

    /// Tracks were imported or deleted.
    void refresh() {
        List.copyOf(known.keySet()).forEach(this::want);
    }

    private void want(UUID track) {
        if (wanted.add(track) && wanted.size() == 1) {
            requests.soon(this::read);
        }
    }

    private void read() {
        List<UUID> ids = new ArrayList<>(wanted);
        wanted.clear();
        requests.read(service -> service.tracks().find(ids), found -> show(ids, found), () -> {
        });
    }

    private void show(Collection<UUID> ids, List<Track> found) {
        Map<UUID, Track> byId = found.stream().collect(Collectors.toMap(Track::id, Function.identity()));
        ids.forEach(id -> Optional.ofNullable(known.get(id))
                .ifPresent(
                        caption -> caption.set(Optional.ofNullable(byId.get(id)).map(TrackCaptions::text).orElse(""))));
        onChange.run();
    }

    private static String text(Track track) {
        return Stream.of(track.caption().title(), track.caption().artist()).filter(it -> it != null)
                .collect(Collectors.joining(" – "));
    }
}
