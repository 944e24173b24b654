package io.sluice.scheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PastEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A download that is given another folder or name")
class RelocationTest {
    @TempDir
    private Path folder;
    private GatedServer server;
    private TestQueue queue;
    private Path other;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        queue = new TestQueue(folder, 2);
        other = folder.resolve("other");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        queue.close();
    }

    private UUID running(String name) throws Exception {
        server.hold(name);
        UUID id = queue.add(server.link(name));
        queue.awaitAll(Downloading.class, id);
        await().until(() -> queue.service.feed().look(id).isPresent());
        return id;
    }

    private Relocated relocate(UUID id, Path target, @Nullable String name) throws Exception {
        return queue.service.details().relocate(id, target, name).get();
    }

    @Test
    void goesOnThereByItselfWhereItRan() throws Exception {
        UUID id = running("big");
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(progress -> progress.keptBytes() > 0));
        assertThat(relocate(id, other, "renamed.bin")).isEqualTo(new Relocated.Done(other.resolve("renamed.bin")));
        assertThat(queue.downloads).isEmptyDirectory();
        server.open("big");
        queue.awaitAll(Completed.class, id);
        assertThat(other.resolve("renamed.bin")).hasSize(GatedServer.BIG);
        assertThat(server.wentOn("big")).isTrue();
        assertThat(queue.service.details().history(id).get().stream().map(PastEvent::event))
                .contains(new DownloadEvent.Relocated(other.resolve("renamed.bin")));
    }

    @Test
    void staysPausedAndTakesItsBytesAlong() throws Exception {
        UUID id = running("big");
        queue.service.pause(List.of(id)).get();
        assertThat(relocate(id, other, null)).isEqualTo(new Relocated.Done(other.resolve("big")));
        assertThat(queue.state(id)).isInstanceOf(Paused.class);
        assertThat(other.resolve("big.part")).exists();
        assertThat(queue.find(id).request().folder()).isEqualTo(other);
    }

    @Test
    void goesThereWhereNothingOfItIsThereYet() throws Exception {
        queue.service.pauseAll().get();
        UUID id = queue.add(server.link("one"));
        assertThat(relocate(id, other, null)).isEqualTo(new Relocated.Done(other));
        queue.service.resumeAll().get();
        queue.awaitAll(Completed.class, id);
        assertThat(other.resolve("one")).exists();
    }

    @Test
    void staysAsItIsAndGoesOnWhereThatFails() throws Exception {
        UUID id = running("big");
        Path file = Files.createFile(folder.resolve("no-folder"));
        Download before = queue.find(id);
        assertThat(relocate(id, file, "x")).isInstanceOfSatisfying(Relocated.Failed.class,
                it -> assertThat(it.cause()).isEqualTo(new Failure.FolderMissing(file)));
        assertThat(queue.find(id).request()).isEqualTo(before.request());
        server.open("big");
        queue.awaitAll(Completed.class, id);
        assertThat(queue.downloads.resolve("big")).hasSize(GatedServer.BIG);
    }

    @Test
    void staysWhereItIsOnceItIsFinished() throws Exception {
        UUID id = queue.add(server.link("one"));
        queue.awaitAll(Completed.class, id);
        assertThat(relocate(id, other, "x")).isEqualTo(new Relocated.Refused(queue.state(id)));
        assertThat(other).doesNotExist();
    }

    @Test
    void isNotKnown() throws Exception {
        assertThat(relocate(UUID.randomUUID(), other, "x")).isEqualTo(new Relocated.Unknown());
    }
}
