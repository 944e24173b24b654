package io.sluice.scheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.drill.MountedFolder;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// On a real file system of 2 MiB, which only root may mount.
@Tag("server")
@EnabledOnOs(OS.LINUX)
@DisplayName("When a disk is full")
class FullDiskIT extends QueueFixture {
    private MountedFolder mounted;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(MountedFolder.isAllowed(), "needs root");
        mounted = MountedFolder.tmpfs(folder.resolve("disk"), 2 << 20);
        disk = mounted.path();
        queue.atOnce(3, WhenLowered.LET_FINISH);
    }

    @AfterEach
    void unmount() throws Exception {
        queue.closeService();
        if (mounted != null) {
            mounted.close();
        }
    }

    private UUID half(Path where, String name) throws Exception {
        server.hold(name);
        UUID id = queue.addTo(where, server.link(name));
        queue.awaitAll(Downloading.class, id);
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(it -> it.keptBytes() == GatedServer.SIZE / 2));
        return id;
    }

    private void awaitFull(UUID... ids) {
        for (UUID id : ids) {
            await().until(() -> queue.state(id) instanceof Paused(PauseReason.Blocked(Failure.DiskFull full))
                    && full.where().equals(disk) && full.missingBytes() > 0);
        }
    }

    private DownloadState look(UUID id) throws Exception {
        queue.time.advance(DiskWatch.LOOK_EVERY);
        queue.settle();
        return queue.state(id);
    }

    @Test
    void everythingOnItPausesWithTheReasonAndGoesOnByItselfWhenThereIsRoom() throws Exception {
        UUID first = half(disk, "first");
        UUID second = half(disk, "second");
        UUID elsewhere = half(queue.downloads, "elsewhere");
        UUID byUser = queue.addTo(disk, server.link("byUser"));
        queue.service.pause(List.of(byUser)).get();
        UUID waiting = queue.addTo(disk, server.link("waiting"));
        Path filler = mounted.fill();
        server.open("first");
        awaitFull(first, second);
        assertThat(queue.state(elsewhere)).isInstanceOf(Downloading.class);
        assertThat(queue.state(waiting)).isEqualTo(new Queued(1));
        assertThat(queue.service.resumeAll().get().obstacles().shortages()).singleElement()
                .satisfies(it -> assertThat(it.full()).isTrue());
        assertThat(look(first)).isInstanceOf(Paused.class);

        Files.delete(filler);
        server.open("second");
        look(first);
        queue.awaitAll(Completed.class, first, second, waiting);
        assertThat(disk.resolve("first")).hasBinaryContent(GatedServer.body("first"));
        assertThat(disk.resolve("second")).hasBinaryContent(GatedServer.body("second"));
        assertThat(queue.state(byUser)).isEqualTo(new Paused(PauseReason.USER));
        assertThat(queue.state(elsewhere)).isInstanceOf(Downloading.class);
    }

    @Test
    void whatItPausedGoesOnByItselfAlsoAfterARestart() throws Exception {
        UUID id = half(disk, "first");
        Path filler = mounted.fill();
        server.open("first");
        awaitFull(id);
        restart();
        assertThat(queue.state(id)).isInstanceOf(Paused.class);
        Files.delete(filler);
        look(id);
        queue.awaitAll(Completed.class, id);
        assertThat(disk.resolve("first")).hasBinaryContent(GatedServer.body("first"));
    }

    @Test
    void theSpaceOfRemovedDownloadsCountsAtOnce() throws Exception {
        UUID first = half(disk, "first");
        UUID second = half(disk, "second");
        UUID third = half(disk, "third");
        mounted.fill();
        server.open("first");
        awaitFull(first, second, third);
        queue.service.remove(List.of(second, third)).get();
        queue.awaitAll(Completed.class, first);
    }
}
