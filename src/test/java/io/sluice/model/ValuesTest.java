package io.sluice.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("The values that all layers share")
class ValuesTest {
    @Nested
    @DisplayName("A priority")
    class OfPriority {
        @Test
        void isHighestAtZero() {
            assertThat(Priority.of(0)).isEqualTo(Priority.P0).isLessThan(Priority.of(2));
            assertThat(Stream.of(0, 1, 2).map(Priority::of).map(Priority::level)).containsExactly(0, 1, 2);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
        void outsideZeroToTwoIsRefused(int level) {
            assertThatIllegalArgumentException().isThrownBy(() -> Priority.of(level)).withMessageContaining("" + level);
        }

        @Test
        void isP1WhereNobodyAskedForOne() {
            assertThat(Priority.DEFAULT).isEqualTo(Priority.P1);
        }
    }

    @Nested
    @DisplayName("A range of bytes")
    class OfByteRange {
        @Test
        void isHalfOpenSoThatNeighboursTouchWithoutOverlap() {
            var first = new ByteRange(0, 10);
            var second = new ByteRange(10, 15);
            assertThat(first.length() + second.length()).isEqualTo(15);
            assertThat(first.overlaps(second)).isFalse();
            assertThat(first.contains(9)).isTrue();
            assertThat(first.contains(10)).isFalse();
            assertThat(new ByteRange(9, 11).overlaps(second)).isTrue();
            assertThat(new ByteRange(7, 7).isEmpty()).isTrue();
        }

        @Test
        void thatEndsBeforeItStartsIsRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(5, 4));
            assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(-1, 4));
        }
    }

    @Nested
    @DisplayName("A request")
    class OfRequest {
        private static final List<URI> LINKS = List.of(URI.create("http://host/file"));

        @ParameterizedTest
        @ValueSource(ints = {-1, 11})
        void hasNoToTenRetries(int retries) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DownloadRequest(LINKS, Path.of("folder"), null, retries, null,
                            FetchOptions.NONE));
        }

        @Test
        void needsALink() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new DownloadRequest(List.of(), Path.of("folder"), null, 3, null, FetchOptions.NONE));
        }
    }

    @Nested
    @DisplayName("A checksum")
    class OfChecksum {
        private static final String DIGITS = "0123456789abcdef".repeat(4);

        @ParameterizedTest
        @ValueSource(strings = {"sha-256=", "SHA-256:", "sha256= ", ""})
        void isReadAsPeopleAndServersWriteIt(String name) {
            assertThat(Checksum.parse(name + DIGITS.toUpperCase(Locale.ROOT)))
                    .isEqualTo(new Checksum(Checksum.Algorithm.SHA_256, DIGITS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "sha-256=12", "crc32=01234567", "sha-256=xyz",
                "md5=0123456789abcdef0123456789abcdeg"})
        void isNothingElse(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checksum.parse(text));
        }
    }

    @Nested
    @DisplayName("A header of a request")
    class OfRequestHeader {
        @Test
        void neverShowsItsValueInALog() {
            assertThat(new RequestHeader("Cookie", "session=secret")).hasToString("Cookie: …");
        }

        @Test
        void cannotSmuggleAnotherHeaderIn() {
            assertThatIllegalArgumentException().isThrownBy(() -> new RequestHeader("Cookie", "a\r\nHost: b"));
            assertThatIllegalArgumentException().isThrownBy(() -> new RequestHeader("Coo kie", "a"));
        }
    }

    @Test
    void aWeakTagProvesNothing() {
        assertThat(new Validator("\"a\"", null).isStrong()).isTrue();
        assertThat(new Validator("W/\"a\"", null).isStrong()).isFalse();
        assertThat(new Validator(null, "Mon, 23 Nov 2026 12:00:00 GMT").isStrong()).isFalse();
    }

    @Test
    void placesAreOrderedByPriorityBeforePosition() {
        var urgent = new Place(Priority.P0, 900);
        var early = new Place(Priority.P1, 1);
        var late = new Place(Priority.P1, 2);
        assertThat(Stream.of(late, early, urgent).sorted()).containsExactly(urgent, early, late);
    }
}
