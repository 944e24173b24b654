package io.sluice.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Anchor;
import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.RequestHeader;
import io.sluice.model.Times;
import io.sluice.model.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The list of downloads")
class DownloadStoreTest {
    @TempDir
    Path folder;
    private TestStore test;
    private DownloadStore store;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        store = test.store;
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void reopen() {
        test.close();
        test = new TestStore(folder);
        store = test.store;
    }

    private Download set(Download download, DownloadState state) {
        Download changed = download.withState(state);
        store.save(List.of(changed), Durability.SOON);
        return changed;
    }

    @Test
    void givesBackEveryPartOfADownloadAfterARestart() {
        var request = new DownloadRequest(List.of(URI.create("https://a.example/x?q=%20"), URI.create("http://b/y")),
                Path.of("/home/ü/Downloads"), "wished name", 7, UUID.randomUUID(),
                new FetchOptions(List.of(new RequestHeader("Cookie", "a=\"b\"")),
                        Checksum.parse("md5=" + "0f".repeat(16)), 4,
                        1 << 20));
        var provenance = new Provenance(URI.create("https://edge.example/x"), List.of(URI.create("http://b/y")),
                URI.create("http://b/y"),
                Checksum.parse("b2".repeat(64)),
                new Verified(Checksum.parse("a1".repeat(32)), Voucher.USER), Set.of(Caveat.TAG_VARIES));
        var content = new Content("name (2).iso", 1L << 40, 12_345, new Validator("W/\"tag\"", "Mon, 1 Jan"), false,
                provenance);
        var times = new Times(TestStore.NOON, TestStore.NOON.plusNanos(1), TestStore.NOON.plusSeconds(1));
        Download added = store.append(List.of(new Download(UUID.randomUUID(), request, new Place(Priority.P2, 0),
                new Paused(PauseReason.USER), content, times))).getFirst();

        reopen();

        assertThat(store.find(added.id())).contains(added);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store.unsettled()).isEmpty();
        assertThat(store.settled().page(null, 10)).isEmpty();
        assertThat(store.counts()).isEqualTo(Counts.NONE);
        assertThat(store.queueMode()).isEqualTo(QueueMode.OPEN);
    }

    @Test
    void finds2001DownloadsAtOnceAndLeavesUnknownOnesOut() {
        List<UUID> ids = new ArrayList<>(TestStore.ids(test.append(Priority.P1, 2_001)));
        ids.add(UUID.randomUUID());

        assertThat(store.find(ids)).hasSize(2_001);
    }

    @Test
    void refusesToAddADownloadTwice() {
        List<Download> added = test.append(Priority.P1, 1);

        assertThatThrownBy(() -> store.append(added)).isInstanceOf(StoreException.class);
        assertThat(store.unsettled()).isEqualTo(added);
        assertThat(store.counts().waiting()).isEqualTo(1);
    }

    @Test
    void keepsThePlaceThatTheUserOrderedWhenAJobReportsLate() {
        List<Download> added = test.append(Priority.P1, 2);
        store.move(List.of(added.get(1).id()), new Anchor.FirstOf(Priority.P0));
        Place ordered = store.find(added.get(1).id()).orElseThrow().place();

        set(added.get(1), new Probing(1));

        assertThat(store.find(added.get(1).id()).orElseThrow().place()).isEqualTo(ordered);
    }

    @Test
    void savesOnlyDownloadsThatExistAndTheLastOfEach() {
        Download added = test.append(Priority.P1, 1).getFirst();
        Download removed = TestStore.download("removed", Priority.P1);

        store.save(List.of(removed, added.withState(new Probing(1)), added.withState(new Downloading(1))),
                Durability.NOW);

        assertThat(store.unsettled()).extracting(Download::state).containsExactly(new Downloading(1));
    }

    @Test
    void removesDownloadsAndLeavesUnknownOnesOut() {
        List<Download> added = test.append(Priority.P1, 3);

        store.remove(List.of(added.get(0).id(), UUID.randomUUID(), added.get(2).id()));
        store.remove(List.of(UUID.randomUUID()));

        assertThat(store.unsettled()).containsExactly(added.get(1));
        assertThat(store.counts().waiting()).isEqualTo(1);
    }

    @Test
    void keepsThePauseOfTheQueueOverARestart() {
        for (QueueMode mode : List.of(QueueMode.DRAINING, QueueMode.PAUSED, QueueMode.OPEN)) {
            store.setQueueMode(mode);
            reopen();
            assertThat(store.queueMode()).isEqualTo(mode);
        }
    }

    @Test
    void failsRatherThanShowingAnEmptyListWhereARowCannotBeDecoded() throws SQLException {
        test.append(Priority.P1, 1);
        try (var connection = test.file().open(); var statement = connection.createStatement()) {
            statement.execute("update download set state_detail = '{\"attempt\":'");
        }

        assertThatThrownBy(store::unsettled).isInstanceOf(StoreException.class);
    }

    @Test
    void failsRatherThanShowingAnEmptyListWhereAStateIsUnknown() throws SQLException {
        List<Download> added = test.append(Priority.P1, 1);
        try (var connection = test.file().open(); var statement = connection.createStatement()) {
            statement.execute("update download set state = 'FLYING'");
        }

        assertThatThrownBy(() -> store.find(TestStore.ids(added))).isInstanceOf(StoreException.class);
    }

    @Nested
    @DisplayName("says who starts next")
    class Next {
        @Test
        void byPriorityThenRetriesThenPosition() {
            List<Download> p2 = test.append(Priority.P2, 1);
            List<Download> p1 = test.append(Priority.P1, 3);
            List<Download> p0 = test.append(Priority.P0, 2);
            set(p1.get(1), new Queued(2));
            set(p0.get(0), new Paused(PauseReason.USER));

            assertThat(TestStore.ids(store.nextQueued(10))).containsExactly(p0.get(1).id(), p1.get(1).id(),
                    p1.get(0).id(), p1.get(2).id(), p2.get(0).id());
        }

        @Test
        void asManyAsAskedFor() {
            List<Download> added = test.append(Priority.P1, 3);
            set(added.get(2), new Queued(3));

            assertThat(TestStore.ids(store.nextQueued(2))).containsExactly(added.get(2).id(), added.get(0).id());
            assertThat(store.nextQueued(0)).isEmpty();
        }

        @Test
        void firstComeFirstServedWherePrioritiesAreOff() {
            Download late = TestStore.download("late", Priority.P0)
                    .withTimes(Times.createdAt(TestStore.NOON.plusSeconds(1)));
            Download early = TestStore.download("early", Priority.P2);
            Download retry = TestStore.download("retry", Priority.P1)
                    .withTimes(Times.createdAt(TestStore.NOON.plusSeconds(2))).withState(new Queued(2));
            store.append(List.of(late, early, retry));

            assertThat(TestStore.ids(store.nextByArrival(10))).containsExactly(early.id(), late.id(), retry.id());
        }
    }

    @Nested
    @DisplayName("tells what is under way, what waits and what is over")
    class Families {
        private final Instant now = TestStore.NOON;
        private final Failure.Transient lost = new Failure.ConnectionLost("example.org");

        private List<Download> oneOfEach() {
            List<DownloadState> states = List.of(DownloadState.queued(), new Queued(2), new Paused(PauseReason.USER),
                    new Probing(1), new Downloading(1), new BackingOff(lost, 1, now), new Finishing(1),
                    new Completed(Path.of("/f"), 1, now), new Failed(lost, now), new Cancelled(now));
            List<Download> added = test.append(Priority.P1, states.size());
            return IntStream.range(0, states.size()).mapToObj(i -> set(added.get(i), states.get(i))).toList();
        }

        @Test
        void activeOnes() {
            List<Download> all = oneOfEach();
            assertThat(store.active()).containsExactlyElementsOf(all.subList(3, 7));
        }

        @Test
        void unsettledOnesInQueueOrder() {
            List<Download> all = oneOfEach();
            List<Download> urgent = test.append(Priority.P0, 1);
            assertThat(store.unsettled()).startsWith(urgent.getFirst()).endsWith(all.get(6)).hasSize(8);
        }

        @Test
        void countsOfEachKind() {
            oneOfEach();
            assertThat(store.counts()).isEqualTo(new Counts(3, 3, 1, 1, 1, 1));
            reopen();
            assertThat(store.counts()).isEqualTo(new Counts(3, 3, 1, 1, 1, 1));
        }
    }

    @Nested
    @DisplayName("shows settled downloads in pages, the last ended first")
    class Pages {
        @Test
        void withoutLosingOrRepeatingOneThatEndedAtTheSameMoment() {
            List<Download> added = test.append(Priority.P1, 7);
            test.append(Priority.P1, 1);
            added.forEach(it -> set(it, new Cancelled(TestStore.NOON.plusSeconds(added.indexOf(it) / 3))));

            List<Download> pages = new ArrayList<>();
            for (List<Download> page = store.settled().page(null, 2); !page.isEmpty(); page = store.settled().page(
                    page.getLast(),
                    2)) {
                pages.addAll(page);
            }

            assertThat(pages).extracting(Download::id).containsExactlyInAnyOrderElementsOf(TestStore.ids(added));
            assertThat(pages).extracting(it -> ((Cancelled) it.state()).at())
                    .isSortedAccordingTo(Collections.reverseOrder());
        }

        @Test
        void butNotAfterOneThatIsNotSettled() {
            Download queued = test.append(Priority.P1, 1).getFirst();
            assertThatIllegalArgumentException().isThrownBy(() -> store.settled().page(queued, 1));
        }
    }

    @Test
    void findsADownloadByItsFirstLinkOnly() {
        List<Download> added = test.append(Priority.P1, 3);
        Download umlaut = store.append(List.of(TestStore.download("größe?a=%22&b='", Priority.P1)))
                .getFirst();

        URI first = added.getFirst().request().links().getFirst();
        URI other = umlaut.request().links().getFirst();
        assertThat(store.byFirstLink(List.of(other, first, URI.create("https://example.org/none"))))
                .containsExactly(added.getFirst(), umlaut);
        assertThat(store.byFirstLink(List.of())).isEmpty();
    }
}
