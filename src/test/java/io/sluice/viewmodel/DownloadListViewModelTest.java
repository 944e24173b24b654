package io.sluice.viewmodel;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;

import io.sluice.model.Anchor;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.NewDownload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of downloads")
class DownloadListViewModelTest extends WindowFixture {
    @Nested
    @DisplayName("shows")
    class Shows {
        @Test
        void theOrderOfTheQueueAndBehindItWhatEndedTheLastFirst() throws Exception {
            UUID old = window.add("old");
            UUID late = window.add("late");
            window.add("normal");
            window.add("http://files.example/urgent", Priority.P0);
            window.queue.service.cancel(List.of(old)).get();
            window.queue.time.advance(Duration.ofMinutes(1));
            window.queue.service.cancel(List.of(late)).get();

            window.untilNames("urgent", "normal", "late", "old");

            assertThat(window.list.rows()).extracting(DownloadRow::index).containsExactly(0, 1, 2, 3);
        }

        @Test
        void manyFactsAsOneChange() throws Exception {
            AtomicInteger changes = new AtomicInteger();
            window.list.rows().addListener((ListChangeListener<DownloadRow>) _ -> changes.incrementAndGet());
            for (int number = 0; number < 10; number++) {
                window.queue.service.add(List.of(wish("file" + number))).get();
            }

            window.pulse();

            assertThat(window.list.rows()).hasSize(10);
            assertThat(changes).hasValue(1);
        }

        @Test
        void aChangedDownloadInTheSameRow() throws Exception {
            UUID id = window.add("file");
            DownloadRow row = window.row(id);
            AtomicInteger changes = new AtomicInteger();
            window.list.rows().addListener((ListChangeListener<DownloadRow>) _ -> changes.incrementAndGet());

            window.queue.service.pause(List.of(id)).get();
            window.pulse();

            assertThat(window.row(id)).isSameAs(row);
            assertThat(row.download().state()).isInstanceOf(Paused.class);
            assertThat(row.statusProperty().get().key()).isEqualTo("status.paused");
            assertThat(changes).as("changes of the list").hasValue(0);
        }

        @Test
        void thatAllAreHeldBackWhileTheQueueIsPaused() throws Exception {
            UUID id = window.add("file");

            assertThat(window.status(id)).isEqualTo("status.allPaused");
        }

        @Test
        void nothingOfWhatWasRemoved() throws Exception {
            UUID id = window.add("file");

            window.queue.service.remove(List.of(id)).get();
            window.pulse();

            assertThat(window.list.rows()).isEmpty();
        }
    }

    @Nested
    @DisplayName("wants a pulse")
    class Pulses {
        @Test
        void onlyWhenSomethingHappened() throws Exception {
            AtomicInteger wakes = new AtomicInteger();
            assertThat(window.pulse()).as("wanted while nothing runs").isFalse();
            window.list.onWanted(wakes::incrementAndGet);
            assertThat(wakes).hasValue(0);

            window.queue.service.add(List.of(wish("one"), wish("two"))).get();

            assertThat(wakes).hasValue(1);
        }

        @Test
        void forAsLongAsSomethingRuns() throws Exception {
            try (var server = new GatedServer()) {
                server.hold("file");
                UUID id = window.add(server.link("file").toString(), Priority.DEFAULT);
                window.list.setVisible(Set.of(id));
                window.letGo();
                window.until(() -> window.row(id).download().state() instanceof Downloading
                        && window.row(id).numbersProperty().get().keptBytes() > 0);

                assertThat(window.pulse()).as("wanted while it runs").isTrue();
                assertThat(window.row(id).numbersProperty().get().totalBytes()).isEqualTo(GatedServer.SIZE);
                assertThat(window.row(id).numbersProperty().get().fraction()).isBetween(0.1, 0.9);

                server.open("file");
                window.until(() -> window.row(id).download().state() instanceof Completed);

                assertThat(window.pulse()).as("wanted afterwards").isFalse();
                assertThat(window.row(id).numbersProperty().get().fraction()).isEqualTo(1);
                assertThat(window.list.totalSpeedProperty().get()).isZero();
            }
        }

        @Test
        void atMostFourNumbersASecond() throws Exception {
            try (var server = new GatedServer()) {
                server.hold("file");
                UUID id = window.add(server.link("file").toString(), Priority.DEFAULT);
                window.letGo();
                window.until(() -> window.row(id).download().state() instanceof Downloading);
                window.list.setVisible(Set.of(id));
                AtomicInteger samples = new AtomicInteger();
                window.row(id).numbersProperty().addListener(_ -> samples.incrementAndGet());

                for (int pulse = 0; pulse < 10; pulse++) {
                    window.queue.time.advance(Duration.ofMillis(100));
                    window.pulse();
                }

                assertThat(samples.get()).isLessThanOrEqualTo(4);
            }
        }

        @Test
        void forACountdownThatSomebodySees() throws Exception {
            try (var server = new GatedServer()) {
                server.refuse("file", 1);
                UUID id = window.add(server.link("file").toString(), Priority.DEFAULT);
                window.letGo();
                window.queue.awaitAll(BackingOff.class, id);

                assertThat(window.pulse()).as("wanted while nobody sees it").isFalse();
                window.list.setVisible(Set.of(id));

                assertThat(window.pulse()).isTrue();
                assertThat(window.row(id).statusProperty().get().arguments()).startsWith(1, 3, Duration.ofSeconds(1));
            }
        }
    }

    @Nested
    @DisplayName("with a selection")
    class Selecting {
        @Test
        void keepsItOverAChangeOfOrder() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            window.select(two);

            window.list.moveUp().run();
            window.untilNames("two", "one");

            assertThat(window.list.selectionProperty().get()).containsExactly(two);
            assertThat(window.row(one).index()).isEqualTo(1);
        }

        @Test
        void letsGoOfWhatIsRemoved() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            window.select(one, two);

            window.queue.service.remove(List.of(one)).get();
            window.pulse();

            assertThat(window.list.selectionProperty().get()).containsExactly(two);
        }

        @Test
        void enablesWhatTheStateAllows() throws Exception {
            UUID id = window.add("file");
            window.select(id);
            assertThat(enabled()).containsExactly("pause", "cancel", "remove");

            window.list.pause().run();
            window.until(() -> window.row(id).download().state() instanceof Paused);
            assertThat(enabled()).containsExactly("resume", "cancel", "remove");

            window.list.resume().run();
            window.until(() -> window.row(id).download().state() instanceof Queued);
            window.list.cancel().run();
            window.until(() -> window.row(id).download().state() instanceof Cancelled);
            assertThat(enabled()).containsExactly("retry", "startOver", "remove");

            window.list.retry().run();
            window.until(() -> window.row(id).download().state() instanceof Queued);
            window.list.remove().run();
            window.untilNames();
            assertThat(enabled()).isEmpty();
        }

        private List<String> enabled() {
            List<String> names = new ArrayList<>();
            note(window.list.pause(), "pause", names);
            note(window.list.resume(), "resume", names);
            note(window.list.cancel(), "cancel", names);
            note(window.list.retry(), "retry", names);
            note(window.list.startOver(), "startOver", names);
            note(window.list.remove(), "remove", names);
            return names;
        }

        private static void note(Command command, String name, List<String> names) {
            if (command.enabledProperty().get()) {
                names.add(name);
            }
        }

        @Test
        void givesAllOfItAnotherPriority() throws Exception {
            window.add("stays");
            UUID one = window.add("one");
            UUID two = window.add("two");
            window.select(one, two);

            window.list.priority(Priority.P0).run();

            window.untilNames("one", "two", "stays");
            assertThat(window.row(one).download().place().priority()).isEqualTo(Priority.P0);
        }

        @Test
        void removesAndOffersToTakeThatBack() throws Exception {
            UUID one = window.add("one");
            window.add("two");
            window.select(one);

            window.list.remove().run();
            window.untilNames("two");
            // Told by the queue's counters, which come behind the rows.
            window.until(() -> window.list.undo().offerProperty().get()
                    .equals(Optional.of(UserMessage.of("notice.removed", 1))));

            window.list.undo().undo().run();
            window.untilNames("one", "two");
            window.until(() -> window.list.undo().offerProperty().get().isEmpty());
            window.list.undo().redo().run();
            window.untilNames("two");
        }
    }

    @Nested
    @DisplayName("moves")
    class Moves {
        @Test
        void theSelectedOnesTogetherDownAndUpAndToTheFront() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            window.add("three");
            window.add("four");
            window.select(one, two);

            window.list.moveDown().run();
            window.untilNames("three", "one", "two", "four");
            window.list.moveDown().run();
            window.untilNames("three", "four", "one", "two");
            assertThat(window.list.moveDown().enabledProperty().get()).as("down at the end").isFalse();
            window.list.moveUp().run();
            window.untilNames("three", "one", "two", "four");
            window.list.moveFirst().run();
            window.untilNames("one", "two", "three", "four");
            assertThat(window.list.moveFirst().enabledProperty().get()).as("first at the front").isFalse();
        }

        @Test
        void aDroppedRowToItsAnchorWhosePriorityItTakes() throws Exception {
            UUID urgent = window.add("http://files.example/urgent", Priority.P0);
            UUID normal = window.add("normal");

            window.list.drop(List.of(normal), new Anchor.Before(urgent));

            window.untilNames("normal", "urgent");
            assertThat(window.row(normal).download().place().priority()).isEqualTo(Priority.P0);
        }

        @Test
        void nothingThatIsDroppedOnItself() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");

            window.list.drop(List.of(one, two), new Anchor.After(one));
            window.queue.settle();
            window.pulse();

            assertThat(window.names()).containsExactly("one", "two");
        }
    }

    @Test
    void pausesAndResumesEverything() {
        assertThat(window.list.pauseAll().enabledProperty().get()).isFalse();

        window.list.resumeAll().run();
        window.until(() -> window.list.pauseAll().enabledProperty().get());
        window.list.pauseAll().run();
        window.until(() -> window.list.resumeAll().enabledProperty().get());

        assertThat(window.list.queueProperty().get().paused()).isTrue();
    }

    @Test
    void takesANewLinkForADownloadAndSaysWhatIsNone() throws Exception {
        UUID id = window.add("file");

        assertThat(window.list.repairs().replaceLink(id, "nothing of the kind").orElseThrow().key())
                .isEqualTo("add.noLink");
        assertThat(window.list.repairs().replaceLink(id, "http://a.example http://b.example").orElseThrow().key())
                .isEqualTo("add.oneLinkOnly");
        assertThat(window.list.repairs().replaceLink(id, " https://new.example/other ")).isEmpty();

        window.until(() -> window.row(id).download().request().links().getFirst().getHost().equals("new.example"));
    }

    @Test
    void saysSoWhenTheSchedulerIsGone() throws Exception {
        UUID id = window.add("file");
        window.select(id);
        window.queue.closeService();

        window.list.pause().run();

        window.until(() -> window.notices().contains("notice.notSaved"));
    }

    private static NewDownload wish(String name) {
        return NewDownload.of(URI.create("http://files.example/" + name));
    }
}
