package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

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
import org.junit.jupiter.api.Nested;
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

    private UUID paused(String name) throws Exception {
        UUID id = running(name);
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(progress -> progress.keptBytes() == GatedServer.BIG / 2));
        queue.service.pause(List.of(id)).get();
        await().until(() -> queue.find(id).content().keptBytes() > 0);
        return id;
    }

    private void finishWithTheBytesThatWereThere(UUID id, Path file) throws Exception {
        server.open("big");
        queue.service.resume(List.of(id)).get();
        queue.awaitAll(Completed.class, id);
        assertThat(file).hasBinaryContent(GatedServer.body("big"));
        assertThat(server.wentOn("big")).isTrue();
    }

    @Nested
    @DisplayName("and has that taken back")
    class TakenBack {
        @Test
        void goesBackWithItsBytes() throws Exception {
            UUID id = paused("big");
            relocate(id, other, "renamed.bin");
            assertThat(queue.service.undo().get().done()).containsExactly(id);
            assertThat(queue.find(id).request().folder()).isEqualTo(queue.downloads);
            assertThat(queue.find(id).request().fileName()).isNull();
            assertThat(other).isEmptyDirectory();
            finishWithTheBytesThatWereThere(id, queue.downloads.resolve("big"));
        }

        @Test
        void goesThereAgain() throws Exception {
            UUID id = paused("big");
            relocate(id, other, "renamed.bin");
            queue.service.undo().get();
            assertThat(queue.service.redo().get().done()).containsExactly(id);
            assertThat(queue.service.redo().get().done()).as("of one step").isEmpty();
            finishWithTheBytesThatWereThere(id, other.resolve("renamed.bin"));
        }

        @Test
        void staysWhereTheDiskRefusesAndCanBeTakenBackLater() throws Exception {
            UUID id = paused("big");
            relocate(id, other, "renamed.bin");
            Path gone = Files.move(queue.downloads, folder.resolve("elsewhere"));
            Files.createFile(queue.downloads);
            assertThat(queue.service.undo().get().failed())
                    .isEqualTo(Map.of(id, new Failure.FolderMissing(queue.downloads)));
            assertThat(queue.find(id).request().folder()).isEqualTo(other);
            Files.delete(queue.downloads);
            Files.move(gone, queue.downloads);
            assertThat(queue.service.undo().get().done()).containsExactly(id);
            assertThat(queue.downloads.resolve("big.part")).exists();
        }

        @Test
        void staysWhereItIsOnceItIsFinished() throws Exception {
            UUID id = paused("big");
            relocate(id, other, null);
            finishWithTheBytesThatWereThere(id, other.resolve("big"));
            assertThat(queue.service.undo().get().refused()).containsOnlyKeys(id);
        }

        @Test
        void comesBackFromARemovalWhereItWas() throws Exception {
            UUID id = paused("big");
            relocate(id, other, "renamed.bin");
            queue.service.remove(List.of(id)).get();
            queue.service.undo().get();
            finishWithTheBytesThatWereThere(id, other.resolve("renamed.bin"));
        }
    }

    @Nested
    @DisplayName("while the program is killed")
    class Killed {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch imaged = new CountDownLatch(1);

        /// Holds the scheduler's thread, which asks for its size.
        private final class Hold extends AbstractList<NewDownload> {
            private final CountDownLatch until;
            private final Runnable then;

            Hold(CountDownLatch until, Runnable then) {
                this.until = until;
                this.then = then;
            }

            @Override
            public NewDownload get(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public int size() {
                try {
                    until.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                then.run();
                return 0;
            }
        }

        private Path image(String of) {
            return folder.resolve("image").resolve(of);
        }

        /// What a kill would leave when the bytes have gone, and the list does not know it yet.
        private void killWhenTheBytesHaveGone(UUID id, String name) throws Exception {
            queue.service.add(new Hold(asked, () -> {
            }));
            var moved = queue.service.details().relocate(id, other, name);
            // Behind the task that sends the bytes away, and so before the one that hears that they have gone.
            queue.service.add(new Hold(asked, () -> queue.service.add(new Hold(imaged, () -> {
            }))));
            asked.countDown();
            await().until(() -> Files.exists(other.resolve("." + id + ".part"))
                    && !Files.exists(queue.downloads.resolve("big.part.sluice")));
            copy(folder.resolve("db"), image("db"));
            copy(other, image("other"));
            imaged.countDown();
            moved.get();
            queue.close();
            copy(image("db"), folder.resolve("db"));
            Files.delete(folder.resolve("db/sluice.clean"));
            clear(other);
            copy(image("other"), other);
        }

        private static void copy(Path from, Path to) throws IOException {
            Files.createDirectories(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        private static void clear(Path of) throws IOException {
            try (Stream<Path> files = Files.list(of)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }

        @Test
        void isThereAtTheNextStartWithItsBytes() throws Exception {
            UUID id = paused("big");
            killWhenTheBytesHaveGone(id, "renamed.bin");
            queue = new TestQueue(folder, 2);
            assertThat(queue.service.recovered().get()).as("nothing was lost").isEmpty();
            assertThat(queue.find(id).request().folder()).isEqualTo(other);
            assertThat(other.toFile().list()).containsExactlyInAnyOrder("renamed.bin.part", "renamed.bin.part.sluice");
            finishWithTheBytesThatWereThere(id, other.resolve("renamed.bin"));
        }

        @Test
        void stillIsWhereItWasWhereACopyWasNotDone() throws Exception {
            UUID id = paused("big");
            copy(queue.downloads, image("downloads"));
            killWhenTheBytesHaveGone(id, "renamed.bin");
            copy(image("downloads"), queue.downloads);
            queue = new TestQueue(folder, 2);
            assertThat(other).as("the half copy is gone").isEmptyDirectory();
            finishWithTheBytesThatWereThere(id, queue.downloads.resolve("big"));
        }
    }
}
