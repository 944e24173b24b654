package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.sluice.i18n.Messages;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What of an action could not be done")
class RemainderTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Completed FINISHED = new Completed(Path.of("f"), 1, Instant.EPOCH);
    private static final DownloadState FAILED = new DownloadState.Failed(new Failure.Refused("h", 451), Instant.EPOCH);

    private static String written(int done, int gone, DownloadState... refused) {
        return Remainder.of("notice.done.paused", done, Arrays.asList(refused), gone).orElseThrow().in(ENGLISH);
    }

    @Test
    void isCountedWithItsReason() {
        assertThat(written(3, 0, FINISHED, FINISHED))
                .isEqualTo("3 downloads paused, 2 could not be: finished already.");
    }

    @Test
    void isCountedByReasonWhereTheyDiffer() {
        assertThat(written(1, 1, FINISHED, FAILED, FINISHED)).isEqualTo("One download paused, 4 could not be: "
                + "2 finished already, 1 failed already, 1 not in the list any more.");
    }

    @Test
    void isSaidOfAllWhereNoneFollowed() {
        assertThat(written(0, 0, new DownloadState.Downloading(1)))
                .isEqualTo("No download paused, 1 could not be: running.");
    }

    @Test
    void isNotSpokenOfWhereNothingIsLeft() {
        assertThat(Remainder.of("notice.done.paused", 3, List.of(), 0)).isEmpty();
    }
}
