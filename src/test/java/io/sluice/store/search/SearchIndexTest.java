package io.sluice.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The search index")
class SearchIndexTest {
    private final SearchIndex index = new SearchIndex();

    private static Entry entry(UUID id, String name, String link) {
        return new Entry(id, new Entry.Words(name, link, "/data", ""), Status.WAITING, new Place(Priority.P1, 0),
                new Entry.Numbers(-1, 0, 0, 0));
    }

    private UUID put(String name) {
        UUID id = UUID.randomUUID();
        index.put(entry(id, name, "https://files.example/" + id));
        return id;
    }

    private Hits first(String text, int most) {
        return index.first(ListQuery.PLAIN.withFilter(FilterText.parse(text).filter()), most);
    }

    private List<UUID> find(String text) {
        return first(text, 100).first();
    }

    @ParameterizedTest
    @CsvSource({"Café.MP3, cafe\u0301", "STRASSE.txt, straße", "straße.txt, STRASSE", "ΟΔΟΣ.pdf, οδος",
            "οδός.pdf, ΟΔΌΣ",
            "ﬁlm.iso, FILM", "Ｗｉｄｅ.iso, wide", "Мир.zip, мИР", "日本語.mp4, 本", "a𐐀b.iso, 𐐨", "plain.iso, PLAIN"})
    void findsAPartOfANameInAnyCaseAndSpelling(String name, String part) {
        UUID id = put(name);
        put("other.bin");
        assertThat(find(part)).containsExactly(id);
    }

    @Test
    void findsAPartOfALinkToo() {
        UUID id = UUID.randomUUID();
        index.put(entry(id, "a.iso", "https://Mirror.example/pub/a.iso"));
        assertThat(find("mirror.example/PUB")).containsExactly(id);
        assertThat(find("a.iso")).containsExactly(id);
    }

    @Test
    void wantsAllWordsInAnyOrder() {
        UUID both = put("debian-13-amd64.iso");
        put("debian-13-arm64.iso");
        assertThat(find("AMD64 deb")).containsExactly(both);
        assertThat(find("amd64 arm64")).isEmpty();
    }

    @Test
    void doesNotFindWhatBeginsInOneDownloadAndEndsInTheNext() {
        index.put(entry(UUID.randomUUID(), "one", "https://a.example/one"));
        index.put(entry(UUID.randomUUID(), "two", "https://b.example/two"));
        assertThat(find("onehttps")).isEmpty();
    }

    @Test
    void answersTheFirstInTheOrderOfTheListAndCountsAll() {
        List<UUID> order = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            order.add(new UUID(9, i));
        }
        add(order.get(5), Status.CANCELLED, Priority.P0, 1, 10);
        add(order.get(0), Status.WAITING, Priority.P0, 7, 0);
        add(order.get(4), Status.FINISHED, Priority.P0, 2, 20);
        add(order.get(2), Status.ACTIVE, Priority.P1, 9, 0);
        add(order.get(3), Status.FAILED, Priority.P2, 3, 30);
        add(order.get(1), Status.PAUSED, Priority.P1, 8, 0);

        assertThat(first("file", 10)).isEqualTo(new Hits(IdList.of(order), 6));
        assertThat(first("file", 2)).isEqualTo(new Hits(IdList.of(order.subList(0, 2)), 6));
        assertThat(first("file", 0)).isEqualTo(new Hits(IdList.EMPTY, 6));
    }

    private void add(UUID id, Status status, Priority priority, long position, long ended) {
        index.put(new Entry(id, new Entry.Words("file", "https://a.example/" + id, "/data", ""), status,
                new Place(priority, position), new Entry.Numbers(1, 0, 0, ended)));
    }

    @Test
    void knowsADownloadByItsNewNameOnly() {
        UUID id = put("old.iso");
        index.put(entry(id, "new.iso", "https://files.example/x"));
        assertThat(find("old")).isEmpty();
        assertThat(find("new")).containsExactly(id);
        assertThat(first("iso", 10).total()).isEqualTo(1);
    }

    @Test
    void holdsWhatIsPutChangedAndRemovedAtRandom() {
        Random random = new Random(7);
        Map<UUID, String> held = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (int step = 0; step < 60_000; step++) {
            if (random.nextInt(3) == 0 && !ids.isEmpty()) {
                UUID gone = ids.get(random.nextInt(ids.size()));
                held.remove(gone);
                index.remove(gone);
            } else {
                UUID id = random.nextInt(4) == 0 && !ids.isEmpty() ? ids.get(random.nextInt(ids.size())) : nextId(ids);
                String name = "n" + random.nextInt(50) + "-";
                held.put(id, name);
                index.put(entry(id, name, "https://files.example/"));
            }
        }

        for (int number = 0; number < 50; number++) {
            String name = "n" + number + "-";
            List<UUID> expected = held.keySet().stream().filter(id -> name.equals(held.get(id))).toList();
            Hits hits = first(name, Integer.MAX_VALUE);
            assertThat(hits.first()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(hits.total()).isEqualTo(expected.size());
        }
    }

    private static UUID nextId(List<UUID> ids) {
        ids.add(UUID.randomUUID());
        return ids.getLast();
    }

    @Test
    void isWornOnceMostOfItWasRemoved() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 2 * Block.ROWS; i++) {
            ids.add(put("file"));
        }
        ids.subList(0, Block.ROWS).forEach(index::remove);
        assertThat(index.isWorn()).isFalse();
        index.remove(ids.getLast());
        assertThat(index.isWorn()).isTrue();
    }
}
