package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.model.Progress;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@DisplayName("The download service")
class DownloadServiceTest extends QueueFixture {
    @Test
    void bringsALinkToAFile() throws Exception {
        UUID id = queue.add(server.link("a.bin"));
        queue.awaitAll(Completed.class, id);
        assertThat(queue.downloads.resolve("a.bin")).hasBinaryContent(GatedServer.body("a.bin"));
        queue.time.advance(FinishedParts.KEPT_FOR);
        queue.settle();
        assertThat(queue.downloads.toFile().list()).containsExactly("a.bin");
    }

    @Test
    void refusesALinkThatIsNotHttp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDownload.of(URI.create("ftp://host/file"))).withMessageContaining("ftp");
    }

    @Nested
    @DisplayName("orders the queue:")
    class Order {
        @Test
        void startsP0BeforeP1BeforeP2AndInsideOneInTheOrderOfAdding() throws Exception {
            queue.service.pauseAll().get();
            queue.atOnce(1, WhenLowered.LET_FINISH);
            UUID low = queue.add(server.link("low"), Priority.P2);
            UUID first = queue.add(server.link("first"), Priority.P1);
            UUID second = queue.add(server.link("second"), Priority.P1);
            UUID urgent = queue.add(server.link("urgent"), Priority.P0);
            queue.service.resumeAll().get();
            queue.awaitAll(Completed.class, low, first, second, urgent);
            assertThat(server.askedFirst()).containsExactly("urgent", "first", "second", "low");
        }

        @Test
        void aNewP0OvertakesWhatWaits() throws Exception {
            queue.atOnce(1, WhenLowered.LET_FINISH);
            UUID running = held("running");
            UUID waiting = queue.add(server.link("waiting"), Priority.P1);
            UUID urgent = queue.add(server.link("urgent"), Priority.P0);
            server.open("running");
            queue.awaitAll(Completed.class, running, waiting, urgent);
            assertThat(server.askedFirst()).containsExactly("running", "urgent", "waiting");
        }

        @Test
        void aChangedPriorityCountsAtOnce() throws Exception {
            queue.service.pauseAll().get();
            queue.atOnce(1, WhenLowered.LET_FINISH);
            UUID first = queue.add(server.link("first"));
            UUID second = queue.add(server.link("second"));
            assertThat(queue.service.setPriority(List.of(second), Priority.P0).get().done()).containsExactly(second);
            queue.service.resumeAll().get();
            queue.awaitAll(Completed.class, first, second);
            assertThat(server.askedFirst()).containsExactly("second", "first");
        }

        @Test
        void aMovedDownloadTakesThePriorityOfItsNeighbour() throws Exception {
            queue.service.pauseAll().get();
            UUID urgent = queue.add(server.link("urgent"), Priority.P0);
            UUID low = queue.add(server.link("low"), Priority.P2);
            queue.service.move(List.of(low), new Anchor.Before(urgent)).get();
            assertThat(queue.find(low).place()).isLessThan(queue.find(urgent).place());
            assertThat(queue.find(low).place().priority()).isEqualTo(Priority.P0);
        }

        @Test
        void aFinishedOneHasNoPlaceToChange() throws Exception {
            UUID id = queue.add(server.link("done"));
            queue.awaitAll(Completed.class, id);
            assertThat(queue.service.setPriority(List.of(id), Priority.P0).get().refused()).containsOnlyKeys(id);
        }
    }

    @Nested
    @DisplayName("runs no more at once than the user wants:")
    class Limit {
        @Test
        void theRestWaits() throws Exception {
            List<UUID> ids = List.of(held("a"), held("b"), held("c"));
            queue.awaitAll(Downloading.class, ids.get(0), ids.get(1));
            queue.settle();
            assertThat(queue.state(ids.get(2))).isEqualTo(new Queued(1));
            server.open("a");
            queue.awaitAll(Downloading.class, ids.get(1), ids.get(2));
        }

        @Test
        void aHigherNumberStartsMoreAtOnce() throws Exception {
            List<UUID> ids = List.of(held("a"), held("b"), held("c"));
            queue.atOnce(3, WhenLowered.LET_FINISH);
            queue.awaitAll(Downloading.class, ids.toArray(UUID[]::new));
        }

        @Test
        void aLowerNumberLetsRunningOnesFinish() throws Exception {
            List<UUID> ids = List.of(held("a"), held("b"));
            queue.awaitAll(Downloading.class, ids.toArray(UUID[]::new));
            queue.atOnce(1, WhenLowered.LET_FINISH);
            queue.settle();
            assertThat(ids).allSatisfy(id -> assertThat(queue.state(id)).isInstanceOf(Downloading.class));
        }

        @Test
        void aLowerNumberPutsTheLastBackInItsPlaceWhereTheUserWantsThat() throws Exception {
            List<UUID> ids = List.of(held("a"), held("b"));
            queue.awaitAll(Downloading.class, ids.toArray(UUID[]::new));
            queue.atOnce(1, WhenLowered.STOP_LAST);
            queue.awaitAll(Queued.class, ids.get(1));
            assertThat(queue.state(ids.get(0))).isInstanceOf(Downloading.class);
        }
    }

    @Nested
    @DisplayName("tries again:")
    class Retries {
        @Test
        void afterOneTwoAndFourSecondsAndThenNoMore() throws Exception {
            server.refuse("busy", 4);
            UUID id = queue.add(server.link("busy"));
            for (int seconds : new int[]{1, 2, 4}) {
                queue.awaitAll(BackingOff.class, id);
                queue.settle();
                assertThat(queue.time.pending()).contains(Duration.ofSeconds(seconds));
                queue.time.advance(Duration.ofMillis(seconds * 1000L - 1));
                queue.settle();
                assertThat(queue.state(id)).isInstanceOf(BackingOff.class);
                queue.time.advance(Duration.ofMillis(1));
                await().until(() -> !(queue.state(id) instanceof BackingOff off) || off.attempt() > seconds / 2 + 1);
            }
            queue.awaitAll(Failed.class, id);
            assertThat(((Failed) queue.state(id)).cause()).isInstanceOf(Failure.Busy.class);
        }

        @Test
        void withTheSamePriorityAndPlaceAndBeforeFirstAttempts() throws Exception {
            queue.atOnce(1, WhenLowered.LET_FINISH);
            server.refuse("busy", 1);
            UUID busy = queue.add(server.link("busy"), Priority.P1);
            var place = queue.find(busy).place();
            queue.awaitAll(BackingOff.class, busy);
            UUID running = held("running", Priority.P1);
            queue.awaitAll(Downloading.class, running);
            UUID other = queue.add(server.link("other"), Priority.P1);
            queue.service.move(List.of(other), new Anchor.Before(busy)).get();
            queue.time.advance(Duration.ofSeconds(1));
            queue.awaitAll(Queued.class, busy);
            server.open("running");
            queue.awaitAll(Completed.class, busy, running, other);
            assertThat(queue.find(busy).place()).isEqualTo(place);
            assertThat(server.asked()).containsExactly("busy", "running", "busy", "other");
        }

        @Test
        void onRequestWithTheAttemptsCountedAnew() throws Exception {
            server.refuse("busy", 4);
            UUID id = queue.add(server.link("busy"));
            for (int seconds : new int[]{1, 2, 4}) {
                await().until(() -> queue.time.pending().contains(Duration.ofSeconds(seconds)));
                queue.time.advance(Duration.ofSeconds(seconds));
            }
            queue.awaitAll(Failed.class, id);
            queue.service.retry(List.of(id)).get();
            queue.awaitAll(Completed.class, id);
        }

        @Test
        void onlyWhatFailedOrWasCancelled() throws Exception {
            UUID id = held("running");
            queue.awaitAll(Downloading.class, id);
            assertThat(queue.service.retry(List.of(id)).get().refused()).containsOnlyKeys(id);
        }
    }

    @Nested
    @DisplayName("pauses and resumes:")
    class Pausing {
        @Test
        void oneKeepsItsBytesAndGivesItsSlotAway() throws Exception {
            queue.atOnce(1, WhenLowered.LET_FINISH);
            UUID first = held("first");
            UUID second = held("second");
            queue.awaitAll(Downloading.class, first);
            await().until(() -> Files.exists(queue.downloads.resolve("first.part")));
            queue.service.pause(List.of(first)).get();
            assertThat(queue.state(first)).isEqualTo(new Paused(PauseReason.USER));
            queue.awaitAll(Downloading.class, second);
            assertThat(queue.downloads.resolve("first.part")).exists();
            server.open("first");
            server.open("second");
            queue.service.resume(List.of(first)).get();
            queue.awaitAll(Completed.class, first, second);
            assertThat(queue.downloads.resolve("first")).hasBinaryContent(GatedServer.body("first"));
        }

        @Test
        void allStopsWhatRunsAndStartsNothing() throws Exception {
            UUID running = held("running");
            queue.awaitAll(Downloading.class, running);
            assertThat(queue.service.pauseAll().get().paused()).isTrue();
            UUID added = queue.add(server.link("added"));
            queue.settle();
            assertThat(List.of(running, added)).allSatisfy(
                    id -> assertThat(queue.state(id)).isInstanceOf(Queued.class));
        }

        @Test
        void resumingAllStartsNothingThatWasPausedByItself() throws Exception {
            UUID own = held("own");
            queue.service.pause(List.of(own)).get();
            queue.service.pauseAll().get();
            queue.service.resumeAll().get();
            UUID other = queue.add(server.link("other"));
            queue.awaitAll(Completed.class, other);
            assertThat(queue.state(own)).isEqualTo(new Paused(PauseReason.USER));
        }

        @Test
        void aFinishedOneIsRefusedAndAnUnknownOneNamed() throws Exception {
            UUID done = queue.add(server.link("done"));
            queue.awaitAll(Completed.class, done);
            UUID nobody = UUID.randomUUID();
            ActionResult result = queue.service.pause(List.of(done, nobody)).get();
            assertThat(result.refused()).containsOnlyKeys(done);
            assertThat(result.unknown()).containsExactly(nobody);
            assertThat(result.done()).isEmpty();
        }
    }

    @Nested
    @DisplayName("lets go:")
    class Ending {
        @Test
        void aCancelledOneLeavesNoBytes() throws Exception {
            UUID id = held("big");
            queue.awaitAll(Downloading.class, id);
            queue.service.cancel(List.of(id)).get();
            assertThat(queue.state(id)).isInstanceOf(Cancelled.class);
            await().until(() -> !queue.downloads.resolve("big.part").toFile().exists());
            queue.closeService();
            assertThat(queue.downloads.toFile().list()).isEmpty();
        }

        @Test
        void aRemovedOneLeavesTheListAndAFinishedFileStays() throws Exception {
            UUID done = queue.add(server.link("done"));
            UUID running = held("running");
            queue.awaitAll(Completed.class, done);
            queue.awaitAll(Downloading.class, running);
            assertThat(queue.service.remove(List.of(done, running)).get().done()).containsOnly(done, running);
            await().until(() -> !queue.downloads.resolve("running.part").toFile().exists());
            queue.closeService();
            assertThat(queue.downloads.toFile().list()).containsExactly("done");
        }

        @Test
        void aReplacedLinkGoesOnWithTheBytesThatAreKept() throws Exception {
            UUID id = queue.add(server.link("done"));
            queue.awaitAll(Completed.class, id);
            assertThat(queue.service.replaceLink(id, server.link("other")).get().refused()).containsOnlyKeys(id);
            UUID running = held("running");
            queue.awaitAll(Downloading.class, running);
            assertThat(queue.service.replaceLink(running, server.link("running")).get().done()).containsOnly(running);
            server.open("running");
            queue.awaitAll(Completed.class, running);
        }
    }

    @Test
    void tellsItsSubscribersWhatHappens() throws Exception {
        List<Fact> facts = new ArrayList<>();
        try (Inbox inbox = queue.service.feed().subscribe()) {
            UUID id = queue.add(server.link("a"));
            queue.awaitAll(Completed.class, id);
            queue.service.remove(List.of(id)).get();
            await().until(() -> {
                inbox.drainTo(facts::add);
                return facts.contains(new Fact.Removed(Set.of(id)));
            });
        }
        assertThat(facts.getFirst()).isInstanceOf(Fact.Snapshot.class);
        assertThat(facts).filteredOn(Fact.Added.class::isInstance).hasSize(1);
        List<Class<?>> states = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Changed(var changed)) {
                changed.forEach(it -> states.add(it.state().getClass()));
            }
        }
        assertThat(states).containsSubsequence(DownloadState.Probing.class, Downloading.class,
                DownloadState.Finishing.class, Completed.class);
    }

    @Test
    void givesTheNumbersOfWhatRuns() throws Exception {
        UUID id = held("a");
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(it -> it.keptBytes() == GatedServer.SIZE / 2));
        assertThat(queue.service.feed().sample(List.of(id)).values()).extracting(Progress::totalBytes)
                .containsExactly((long) GatedServer.SIZE);
        assertThat(queue.service.feed().sample(List.of(UUID.randomUUID()))).isEmpty();
    }
}
