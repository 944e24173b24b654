package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.HistoryPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The ids of the history")
class SettledDownloadsTest {
    @TempDir
    Path folder;
    private TestStore test;
    private List<Download> ended;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        List<Download> after = new ArrayList<>();
        for (Download download : test.append(Priority.P1, 12)) {
            int number = after.size();
            Instant at = TestStore.NOON.plusSeconds(number / 2);
            after.add(download.withState(switch (number % 3) {
                case 0 -> new DownloadState.Completed(Path.of("/f"), 1, at);
                case 1 -> new DownloadState.Failed(new Failure.TimedOut("host"), at);
                default -> new DownloadState.Cancelled(at);
            }));
        }
        test.store.save(after, Durability.SOON);
        test.append(Priority.P1, 3);
        ended = after;
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<UUID> inParts(Set<Status> statuses, int most) {
        List<UUID> ids = new ArrayList<>();
        HistoryPart part = test.store.settled().ids(statuses, null, most);
        ids.addAll(part.ids());
        while (part.next() != null) {
            part = test.store.settled().ids(statuses, part.next(), most);
            assertThat(part.ids().size()).isLessThanOrEqualTo(most);
            ids.addAll(part.ids());
        }
        return ids;
    }

    @Test
    void comeInPartsTheLastEndedFirst() {
        List<UUID> pages = test.store.settled().page(null, 100).stream().map(Download::id).toList();
        for (int most : List.of(1, 5, 6, 100)) {
            assertThat(inParts(EnumSet.allOf(Status.class), most)).as("parts of %d", most)
                    .containsExactlyElementsOf(pages).hasSize(12);
        }
    }

    @Test
    void areThoseOfTheStatusesAlone() {
        List<UUID> failed = ended.stream().filter(it -> !(it.state() instanceof DownloadState.Completed))
                .map(Download::id).toList();
        assertThat(inParts(EnumSet.of(Status.FAILED, Status.CANCELLED), 3))
                .containsExactlyInAnyOrderElementsOf(failed);
        assertThat(inParts(EnumSet.of(Status.WAITING), 3)).isEmpty();
    }
}
