package io.sluice.library;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.sluice.model.Checksum;
import io.sluice.model.LinkText;
import io.sluice.model.Track;
import org.jspecify.annotations.Nullable;

/// What a list says of a track, as it says it; what makes no sense is left out when it becomes one. One thread.
final class TrackDraft {
    // Longer than any list has; more seconds than a year are a mistake.
    private static final Duration LONGEST = Duration.ofDays(366);
    // Before there was a recording, and later than any clock of a server goes wrong.
    private static final Instant FIRST = Instant.parse("1850-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    private static final Pattern MEDIA_TYPE = Pattern
            .compile("[a-z0-9][\\w!#$&^.+-]{0,80}/[a-z0-9][\\w!#$&^.+-]{0,80}");

    private final Set<URI> sources = new LinkedHashSet<>();
    private @Nullable Show show;
    private @Nullable String ownId;
    private @Nullable String title;
    private @Nullable String artist;
    private @Nullable String album;
    private @Nullable Instant published;
    private @Nullable Duration duration;
    private @Nullable Long bytes;
    private @Nullable String type;
    private @Nullable Checksum checksum;

    /// A place of its bytes; the best comes first.
    TrackDraft source(URI link) {
        sources.add(link);
        return this;
    }

    boolean hasSource() {
        return !sources.isEmpty();
    }

    /// That it is an episode of.
    TrackDraft show(Show of) {
        show = of;
        return this;
    }

    /// By which its list knows it, so that it stays the same one when its link changes; unique within its show.
    TrackDraft ownId(@Nullable String id) {
        ownId = id;
        return this;
    }

    /// Null where the list gives none.
    @Nullable
    String title() {
        return CleanText.of(title);
    }

    TrackDraft title(@Nullable String text) {
        title = text;
        return this;
    }

    TrackDraft artist(@Nullable String text) {
        artist = text;
        return this;
    }

    TrackDraft album(@Nullable String text) {
        album = text;
        return this;
    }

    TrackDraft published(@Nullable Instant at) {
        published = at;
        return this;
    }

    TrackDraft duration(@Nullable Duration length) {
        duration = length;
        return this;
    }

    TrackDraft bytes(@Nullable Long size) {
        bytes = size;
        return this;
    }

    TrackDraft type(@Nullable String mediaType) {
        type = mediaType;
        return this;
    }

    TrackDraft checksum(@Nullable Checksum sum) {
        checksum = sum;
        return this;
    }

    /// Only with a source.
    Track track() {
        var caption = new Track.Caption(name(),
                CleanText.of(artist == null && show != null ? show.author() : artist),
                CleanText.of(album == null && show != null ? show.title() : album));
        var content = new Track.Content(bytes == null || bytes <= 0 ? null : bytes, mediaType(), checksum);
        boolean plays = duration != null && duration.isPositive() && duration.compareTo(LONGEST) <= 0;
        return new Track(id(), caption, plausible(published), plays ? duration : null, content, List.copyOf(sources));
    }

    private String name() {
        URI first = sources.iterator().next();
        return Stream.of(Optional.ofNullable(title), Optional.of(LinkText.lastPart(first)))
                .flatMap(it -> it.map(CleanText::of).stream()).findFirst().orElse(first.getHost());
    }

    // Feeds give their own ids, which are none of ours; two kinds of names must not meet in one.
    private UUID id() {
        String name = ownId == null || ownId.isBlank()
                ? "link\n" + sources.iterator().next()
                : "own\n" + (show == null ? "" : show.id()) + "\n" + ownId.strip();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Instant plausible(@Nullable Instant at) {
        return at == null || at.isBefore(FIRST) || at.isAfter(LAST) ? null : at;
    }

    private @Nullable String mediaType() {
        if (type == null) {
            return null;
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return MEDIA_TYPE.matcher(bare).matches() ? bare : null;
    }
}
