package io.sluice.scheduler;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The list lies on a real file system of 16 MiB, which only root may mount, the downloads elsewhere.
@Tag("server")
@EnabledOnOs(OS.LINUX)
@DisplayName("When the disk of the list is full")
class FullListDiskIT {
    @TempDir
    Path folder;
    private Path disk;
    private GatedServer server;
    private TestQueue queue;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("db"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()), "needs root");
        server = new GatedServer();
        queue = new TestQueue(folder, 2);
    }

    @AfterEach
    void unmount() throws Exception {
        queue.close();
        server.close();
        assumeTrue(run("umount", disk.toString()));
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            assertThatIOException().isThrownBy(() -> {
                while (true) {
                    out.write(new byte[4096]);
                }
            });
        }
        return filler;
    }

    /// Until it is refused; each that was not is in the list for good.
    private int addUntilRefused() {
        for (int added = 0;; added++) {
            try {
                queue.add(server.link("more-" + added));
            } catch (Exception refused) {
                return added;
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndAllGoesOnByItselfOnceThereIsRoom() throws Exception {
        server.hold("running");
        UUID running = queue.add(server.link("running"));
        queue.awaitAll(Downloading.class, running);
        queue.service.pauseAll().get();
        queue.service.resumeAll().get();
        Path filler = fill();
        server.hold("more-0");
        server.hold("more-1");
        int acknowledged = addUntilRefused();
        assertThatThrownBy(() -> queue.add(server.link("late"))).hasMessageContaining("no room");
        server.open("running");
        await().until(() -> Files.exists(queue.downloads.resolve("running")));

        Files.delete(filler);

        await().until(() -> {
            queue.time.advance(Mailbox.AGAIN_AFTER);
            return queue.find(running).state() instanceof Completed;
        });
        UUID after = queue.add(server.link("after"));
        server.open("more-0");
        server.open("more-1");
        queue.awaitAll(Completed.class, after);
        queue.close();
        queue = new TestQueue(folder, 2);
        assertThat(queue.service.settled(null, 100_000).get()).hasSize(acknowledged + 2);
    }
}
