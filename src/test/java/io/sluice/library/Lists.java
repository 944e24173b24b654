package io.sluice.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Lists as texts.
final class Lists {
    private Lists() {
    }

    static TrackList read(String text) {
        return read(text, null, null);
    }

    static TrackList read(String text, @Nullable TrackFormat wanted, @Nullable String from) {
        return read(text.getBytes(StandardCharsets.UTF_8), wanted, from);
    }

    static TrackList read(byte[] bytes, @Nullable TrackFormat wanted, @Nullable String from) {
        try {
            return TrackLists.read(new ByteArrayInputStream(bytes), wanted, from == null ? null : URI.create(from));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void assertRefused(String text, UnreadableTracksException.Reason reason) {
        assertRefused(text, null, reason);
    }

    static void assertRefused(String text, @Nullable TrackFormat wanted, UnreadableTracksException.Reason reason) {
        assertRefused(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), wanted, reason);
    }

    static void assertRefused(InputStream in, @Nullable TrackFormat wanted, UnreadableTracksException.Reason reason) {
        assertThatExceptionOfType(UnreadableTracksException.class)
                .isThrownBy(() -> TrackLists.read(in, wanted, null))
                .extracting(UnreadableTracksException::reason).isEqualTo(reason);
    }
}
