package io.sluice.scheduler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.UserStep.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A step of the user")
class UndoTest extends QueueFixture {
    private Path part(String name) {
        return queue.downloads.resolve(name + ".part");
    }

    private UUID running(String name) throws Exception {
        UUID id = held(name);
        queue.awaitAll(Downloading.class, id);
        await().until(() -> Files.exists(part(name)));
        return id;
    }

    /// The bytes of a download that was let go are out of the way, half the file.
    private void awaitAside(UUID id) {
        await().until(() -> !Files.exists(part("first")) && Files.exists(part("." + id)));
    }

    // A request that goes on names the version of the bytes that are there.
    private void finishWithTheBytesThatWereThere(UUID id) throws Exception {
        server.open("first");
        queue.awaitAll(Completed.class, id);
        assertThat(queue.downloads.resolve("first")).hasBinaryContent(GatedServer.body("first"));
        assertThat(server.wentOn("first")).isTrue();
    }

    private void undo() throws Exception {
        queue.service.undo().get();
    }

    @Nested
    @DisplayName("that took bytes away:")
    class Taken {
        @Test
        void aRemovedDownloadComesBackInItsPlaceWithItsBytes() throws Exception {
            UUID first = running("first");
            Place place = queue.find(first).place();
            queue.service.remove(List.of(first)).get();
            awaitAside(first);
            ActionResult undone = queue.service.undo().get();
            assertThat(undone.done()).containsExactly(first);
            assertThat(undone.bytesGone()).isEmpty();
            assertThat(queue.find(first).place()).isEqualTo(place);
            assertThat(queue.find(first).content().fileName()).isEqualTo("first");
            assertThat(part("first")).exists();
            finishWithTheBytesThatWereThere(first);
        }

        @Test
        void aCancelledOneGoesOnWithItsBytes() throws Exception {
            UUID first = running("first");
            queue.service.cancel(List.of(first)).get();
            awaitAside(first);
            undo();
            finishWithTheBytesThatWereThere(first);
        }

        @Test
        void isUndoneEvenWhileTheJobStillEnds() throws Exception {
            UUID first = running("first");
            var removed = queue.service.remove(List.of(first));
            var undone = queue.service.undo();
            removed.get();
            assertThat(undone.get().done()).containsExactly(first);
            finishWithTheBytesThatWereThere(first);
        }

        @Test
        void leavesAPausedOnePaused() throws Exception {
            UUID first = running("first");
            queue.service.pause(List.of(first)).get();
            queue.service.cancel(List.of(first)).get();
            undo();
            assertThat(queue.state(first)).isInstanceOf(Paused.class);
        }

        @Test
        void aFinishedOneThatWasClearedIsFinishedAgain() throws Exception {
            UUID first = queue.add(server.link("first"));
            queue.awaitAll(Completed.class, first);
            queue.service.remove(List.of(first)).get();
            undo();
            assertThat(queue.state(first)).isInstanceOf(Completed.class);
            assertThat(queue.downloads.resolve("first")).exists();
        }

        @Test
        void takesNoNameFromTheSameLinkAddedAgain() throws Exception {
            UUID first = running("first");
            queue.service.remove(List.of(first)).get();
            awaitAside(first);
            server.open("first");
            UUID again = queue.add(server.link("first"));
            queue.awaitAll(Completed.class, again);
            assertThat(queue.downloads.resolve("first")).exists();
            undo();
            queue.awaitAll(Completed.class, first);
            assertThat(queue.downloads.resolve("first (1)")).hasBinaryContent(GatedServer.body("first"));
        }

        @Test
        void keepsTheBytesForTenMinutes() throws Exception {
            UUID first = running("first");
            queue.service.cancel(List.of(first)).get();
            awaitAside(first);
            queue.settle();
            queue.time.advance(KeptAside.KEPT_FOR);
            queue.settle();
            assertThat(queue.downloads.toFile().list()).isEmpty();
            server.open("first");
            ActionResult undone = queue.service.undo().get();
            assertThat(undone.done()).containsExactly(first);
            assertThat(undone.bytesGone()).containsExactly(first);
            queue.awaitAll(Completed.class, first);
            assertThat(server.wentOn("first")).as("fetched from the start").isFalse();
        }

        @Test
        void saysOfARemovalWhichCameBackWithoutTheBytesThatItHad() throws Exception {
            UUID first = running("first");
            queue.service.pauseAll().get();
            UUID waiting = queue.add(server.link("second"));
            queue.service.remove(List.of(first, waiting)).get();
            awaitAside(first);
            queue.settle();
            queue.time.advance(KeptAside.KEPT_FOR);
            queue.settle();
            ActionResult undone = queue.service.undo().get();
            assertThat(undone.done()).containsExactlyInAnyOrder(first, waiting);
            assertThat(undone.bytesGone()).containsExactly(first);
        }

        @Test
        void leavesNothingBehindWhenTheProgramEnds() throws Exception {
            UUID first = running("first");
            queue.service.cancel(List.of(first)).get();
            restart();
            assertThat(queue.downloads.toFile().list()).isEmpty();
        }

        @Test
        void leavesNothingBehindAfterAKill() throws Exception {
            UUID first = running("first");
            queue.service.cancel(List.of(first)).get();
            awaitAside(first);
            queue.service.pauseAll().get(); // a write that is on the disk on return, and with it those before
            Path killed = folder.resolveSibling(folder.getFileName() + "-killed");
            copy(folder, killed);
            queue.close();
            copy(killed, folder);
            queue = new TestQueue(folder, 2);
            assertThat(queue.downloads.toFile().list()).isEmpty();
        }

        private static void copy(Path from, Path to) throws IOException {
            try (var files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copied = to.resolve(from.relativize(file));
                    Files.createDirectories(copied.getParent());
                    Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        @Test
        void isRefusedForWhatWasTriedAgainSince() throws Exception {
            UUID first = running("first");
            queue.service.cancel(List.of(first)).get();
            queue.service.retry(List.of(first)).get();
            assertThat(queue.service.undo().get().refused()).containsOnlyKeys(first);
        }
    }

    @Nested
    @DisplayName("that changed the queue:")
    class Changed {
        private List<UUID> waiting(int count) throws Exception {
            queue.service.pauseAll().get();
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ids.add(queue.add(server.link("f" + i)));
            }
            return ids;
        }

        @Test
        void aPriorityAndAnOrderAreWhatTheyWere() throws Exception {
            List<UUID> ids = waiting(3);
            List<Place> before = ids.stream().map(id -> queue.find(id).place()).toList();
            queue.service.move(List.of(ids.get(2)), new Anchor.Before(ids.get(0))).get();
            queue.service.setPriority(ids, Priority.P0).get();
            undo();
            undo();
            assertThat(ids.stream().map(id -> queue.find(id).place())).containsExactlyElementsOf(before);
        }

        @Test
        void aLinkIsWhatItWas() throws Exception {
            UUID id = waiting(1).getFirst();
            URI before = queue.find(id).request().links().getFirst();
            queue.service.replaceLink(id, server.link("other")).get();
            undo();
            assertThat(queue.find(id).request().links()).containsExactly(before);
            queue.service.redo().get();
            assertThat(queue.find(id).request().links()).containsExactly(server.link("other"));
        }

        @Test
        void isDoneAgainByARedo() throws Exception {
            List<UUID> ids = waiting(2);
            queue.service.remove(List.of(ids.get(0))).get();
            queue.service.cancel(List.of(ids.get(1))).get();
            undo();
            undo();
            assertThat(queue.state(ids.get(1))).isInstanceOf(Queued.class);
            queue.service.redo().get();
            assertThat(queue.state(ids.get(1))).isInstanceOf(Queued.class);
            queue.service.redo().get();
            assertThat(queue.state(ids.get(1))).isInstanceOf(Cancelled.class);
            assertThat(queue.service.redo().get().done()).isEmpty();
        }

        @Test
        void andANewOneForgetsWhatWasUndone() throws Exception {
            List<UUID> ids = waiting(2);
            queue.service.remove(List.of(ids.get(0))).get();
            undo();
            queue.service.setPriority(List.of(ids.get(1)), Priority.P2).get();
            assertThat(queue.service.redo().get().done()).isEmpty();
            assertThat(queue.state(ids.get(0))).isInstanceOf(Queued.class);
        }

        @Test
        void isToldWithTheStateOfTheQueue() throws Exception {
            UUID id = waiting(1).getFirst();
            queue.service.remove(List.of(id)).get();
            assertThat(queue.service.resumeAll().get().undo().back())
                    .satisfies(
                            step -> assertThat(step).extracting("kind", "downloads").containsExactly(Kind.REMOVED, 1));
            undo();
            assertThat(queue.service.pauseAll().get().undo().back()).isNull();
        }

        @Test
        void isForgottenAfterFiftyOthers() throws Exception {
            UUID id = waiting(1).getFirst();
            Place first = queue.find(id).place();
            queue.service.setPriority(List.of(id), Priority.P0).get();
            for (int i = 0; i < Steps.MOST; i++) {
                queue.service.setPriority(List.of(id), i % 2 == 0 ? Priority.P2 : Priority.P0).get();
            }
            for (int i = 0; i <= Steps.MOST; i++) {
                undo();
            }
            assertThat(queue.find(id).place().priority()).isEqualTo(Priority.P0).isNotEqualTo(first.priority());
        }
    }
}
