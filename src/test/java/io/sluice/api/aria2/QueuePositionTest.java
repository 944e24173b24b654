package io.sluice.api.aria2;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A place in the queue")
class QueuePositionTest {
    private static Download of(Priority priority) {
        var request = new DownloadRequest(List.of(URI.create("http://h/a")), Path.of("/d"), null, 0, null,
                FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(priority, 0), DownloadState.queued(),
                Content.NOTHING_YET, Times.createdAt(Instant.EPOCH));
    }

    @ParameterizedTest(name = "{0} {1}, at 2 of 5: {2}")
    @CsvSource({"POS_SET,0,0", "POS_SET,4,4", "POS_SET,9,4", "POS_SET,-1,0", "POS_CUR,0,2", "POS_CUR,1,3",
            "POS_CUR,-2,0",
            "POS_CUR,-9,0", "POS_CUR,2147483647,4", "POS_END,0,4", "POS_END,-1,3", "POS_END,3,4",
            "POS_END,-2147483648,0"})
    void isCountedFromThere(QueuePosition.From from, int offset, int expected) {
        assertThat(QueuePosition.target(from, offset, 2, 5)).isEqualTo(expected);
    }

    @Test
    void besideItsOwnPriorityKeepsThat() {
        Download before = of(Priority.P0);
        Download behind = of(Priority.P1);
        assertThat(QueuePosition.between(before, behind, Priority.P0)).isEqualTo(new Anchor.After(before.id()));
        assertThat(QueuePosition.between(before, behind, Priority.P1)).isEqualTo(new Anchor.Before(behind.id()));
    }

    @Test
    void amongOthersTakesTheNearestPriority() {
        Download before = of(Priority.P1);
        Download behind = of(Priority.P2);
        assertThat(QueuePosition.between(before, behind, Priority.P0)).isEqualTo(new Anchor.After(before.id()));
        Download first = of(Priority.P0);
        assertThat(QueuePosition.between(first, before, Priority.P2)).isEqualTo(new Anchor.Before(before.id()));
        assertThat(QueuePosition.between(null, first, Priority.P2)).isEqualTo(new Anchor.Before(first.id()));
        assertThat(QueuePosition.between(behind, null, Priority.P0)).isEqualTo(new Anchor.After(behind.id()));
    }

    @Test
    void whereItsPriorityBelongsKeepsIt() {
        assertThat(QueuePosition.between(of(Priority.P0), of(Priority.P2), Priority.P1))
                .isEqualTo(new Anchor.LastOf(Priority.P1));
        assertThat(QueuePosition.between(null, of(Priority.P1), Priority.P0))
                .isEqualTo(new Anchor.LastOf(Priority.P0));
        assertThat(QueuePosition.between(of(Priority.P1), null, Priority.P2))
                .isEqualTo(new Anchor.LastOf(Priority.P2));
    }
}
