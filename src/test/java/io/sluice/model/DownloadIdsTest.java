package io.sluice.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The id of a new download")
class DownloadIdsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    // As the database sorts them: by their bits.
    private static final Comparator<UUID> BY_BITS = (one, other) -> {
        int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    @Test
    void isAUuidOfVersionSevenThatHoldsTheTime() {
        UUID id = DownloadIds.next(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void sortsBehindThoseOfEarlierMilliseconds() {
        List<UUID> ids = Stream.iterate(NOON, it -> it.plusMillis(1)).limit(100).map(DownloadIds::next).toList();

        assertThat(ids).isSortedAccordingTo(BY_BITS);
    }

    @Test
    void isUniqueInItsSecondHalfAlone() {
        Set<Long> halves = IntStream.range(0, 10_000).mapToObj(_ -> DownloadIds.next(NOON).getLeastSignificantBits())
                .collect(Collectors.toSet());

        assertThat(halves).hasSize(10_000);
    }
}
