package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.store.recovery.OpenReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The numbers of downloads in each state")
class TallyTest {
    @TempDir
    Path folder;
    @TempDir
    Path image;

    private static void pause(TestStore test, List<Download> downloads) {
        test.store.save(downloads.stream().map(it -> it.withState(new Paused(PauseReason.USER))).toList(),
                Durability.SOON);
    }

    @Test
    void areThereAgainAfterACleanEnd() throws IOException {
        try (TestStore test = TestStore.in(folder)) {
            pause(test, test.append(Priority.P1, 5).subList(0, 2));
        }
        try (TestStore test = new TestStore(folder)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.ClosedCleanly());
            assertThat(test.store.counts()).isEqualTo(new Counts(0, 3, 2, 0, 0, 0));
        }
    }

    @Test
    void areCountedAnewAfterAKillWhateverAnEarlierEndWroteDown() throws IOException {
        try (TestStore test = TestStore.in(folder)) {
            test.append(Priority.P1, 5);
        }
        try (TestStore test = new TestStore(folder)) {
            test.append(Priority.P1, 2);
            EmptyList.copy(folder, image);
        }
        try (TestStore test = new TestStore(image)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.CheckedWhole());
            assertThat(test.store.counts()).isEqualTo(new Counts(0, 7, 0, 0, 0, 0));
        }
    }
}
