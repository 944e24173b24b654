package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import io.sluice.model.PublicLink;
import io.sluice.model.Track;
import io.sluice.model.TrackState;
import io.sluice.scheduler.ListedTrack;

/// A track to choose or not, as it was when it was read. JavaFX thread.
public final class TrackRow {
    private final Track track;
    private final TrackState state;
    private final BooleanProperty chosen;

    /// @param onChosen hears of each change of mind
    TrackRow(ListedTrack listed, boolean chosenAtFirst, Runnable onChosen) {
        track = listed.track();
        state = listed.state();
        chosen = new SimpleBooleanProperty(this, "chosen", chosenAtFirst) {
            @Override
            protected void invalidated() {
                get(); // or it would tell once only
                onChosen.run();
            }
        };
    }

    public UUID id() {
        return track.id();
    }

    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public String title() {
        return track.caption().title();
    }

    /// Empty where the list does not say.
    public String artist() {
        return Objects.requireNonNullElse(track.caption().artist(), "");
    }

    /// Or the show of an episode; empty where the list does not say.
    public String album() {
        return Objects.requireNonNullElse(track.caption().album(), "");
    }

    public Optional<Instant> published() {
        return Optional.ofNullable(track.published());
    }

    /// How long it plays.
    public Optional<Duration> duration() {
        return Optional.ofNullable(track.duration());
    }

    /// -1 where the list does not say.
    public long bytes() {
        return Objects.requireNonNullElse(track.content().bytes(), -1L);
    }

    /// Where it is fetched first, without secrets.
    public String link() {
        return PublicLink.of(track.sources().getFirst());
    }

    public TrackState state() {
        return state;
    }
}
