package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Of a queue that is longer than a window a subscriber is told")
class ListingTest {
    private static final int MANY = 3_700;

    @TempDir
    Path folder;
    private TestQueue queue;
    private List<UUID> added;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<UUID, Download> told = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        queue = new TestQueue(folder, 1);
        queue.service.pauseAll().get();
        added = queue.service.add(IntStream.range(0, MANY).mapToObj(ListingTest::wish).toList()).get().stream()
                .map(Download::id).toList();
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    private static NewDownload wish(int number) {
        return new NewDownload(List.of(URI.create("http://127.0.0.1/" + number)), null, null, Priority.P1,
                FetchOptions.NONE);
    }

    private void take(Inbox inbox) {
        inbox.drainTo(fact -> {
            facts.add(fact);
            switch (fact) {
                case Fact.Snapshot(var downloads, _) -> {
                    told.clear();
                    downloads.forEach(it -> told.put(it.id(), it));
                }
                case Fact.Listed(var downloads) -> downloads.forEach(it -> told.put(it.id(), it));
                case Fact.Added(var downloads) -> downloads.forEach(it -> told.put(it.id(), it));
                case Fact.Changed(var downloads) -> downloads.forEach(it -> told.put(it.id(), it));
                case Fact.Removed(var ids) -> told.keySet().removeAll(ids);
                case Fact.QueueChanged _,Fact.TracksChanged _,Fact.Keeping _ -> {
                }
            }
        });
    }

    @Test
    void theFrontAtOnceAndTheRestInParts() {
        try (Inbox inbox = queue.service.feed().subscribe()) {
            await().until(() -> {
                take(inbox);
                return told.size() == MANY;
            });
        }
        var snapshot = (Fact.Snapshot) facts.getFirst();
        assertThat(snapshot.downloads()).extracting(Download::id)
                .containsExactlyElementsOf(added.subList(0, Listing.SHOWN_FIRST));
        assertThat(facts).filteredOn(Fact.Listed.class::isInstance).hasSize(4);
    }

    @Test
    void everythingAsItIsAlsoWhereItChangesMeanwhile() throws Exception {
        try (Inbox inbox = queue.service.feed().subscribe()) {
            queue.service.remove(added.subList(1_000, 2_500)).get();
            queue.service.setPriority(added.subList(3_000, 3_700), Priority.P0).get();
            queue.service.pause(added.subList(2_900, 3_100)).get();
            queue.service.add(List.of(wish(MANY))).get();
            await().until(() -> {
                take(inbox);
                return told.size() == MANY - 1_500 + 1;
            });
        }
        assertThat(told.values()).containsExactlyInAnyOrderElementsOf(
                queue.service.find(List.copyOf(told.keySet())).get());
    }

    @Test
    void nothingMoreOnceItDoesNotListen() throws Exception {
        Inbox inbox = queue.service.feed().subscribe();
        await().until(() -> {
            take(inbox);
            return !facts.isEmpty();
        });
        inbox.close();
        queue.settle();
        take(inbox);
        long parts = facts.size();
        queue.settle();
        take(inbox);

        assertThat(facts).hasSize((int) parts);
    }
}
