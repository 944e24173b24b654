package io.sluice.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        assertRefused(reason, () -> TrackLists.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, null));
    }

    static void assertRefused(UnreadableTracksException.Reason reason, ThrowingCallable reading) {
        assertThatExceptionOfType(UnreadableTracksException.class).isThrownBy(reading)
                .extracting(UnreadableTracksException::reason).isEqualTo(reason);
    }
}
