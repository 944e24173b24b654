package io.sluice.viewmodel;

import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The status bar")
class StatusBarViewModelTest extends WindowFixture {
    @Test
    void countsWhatRunsAndWhatWaitsAndKnowsTheFreeSpace() throws Exception {
        try (var server = new GatedServer()) {
            StatusBarViewModel bar = window.main.statusBar();
            for (String name : new String[]{"one", "two", "three"}) {
                server.hold(name);
                window.add(server.link(name).toString(), Priority.DEFAULT);
            }
            window.letGo();

            window.until(() -> bar.activeProperty().get() == 2 && bar.waitingProperty().get() == 1);
            window.until(() -> window.list.rows().getFirst().download().state() instanceof Downloading);

            assertThat(bar.freeSpaceProperty().get()).isPositive();
        }
    }

    @Test
    void addsUpTheSpeedOfRowsThatNobodySees() throws Exception {
        try (var server = new GatedServer()) {
            server.hold("one");
            window.add(server.link("one").toString(), Priority.DEFAULT);
            window.letGo();

            window.until(() -> window.main.statusBar().totalSpeedProperty().get() > 0);
        }
    }
}
