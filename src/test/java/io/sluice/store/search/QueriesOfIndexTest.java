package io.sluice.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Criterion.InFolder;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.Criterion.OfPriority;
import io.sluice.model.query.Criterion.OfSize;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Criterion.OfTrack;
import io.sluice.model.query.Criterion.OnHost;
import io.sluice.model.query.Criterion.Text;
import io.sluice.model.query.Criterion.WithExtension;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares with the plainest way to filter and sort a list.
@DisplayName("Of 20,000 downloads the search index answers")
class QueriesOfIndexTest {
    private static final int MANY = 20_000;
    private static final Comparator<Entry> IN_QUEUE_ORDER = Comparator
            .comparing((Entry it) -> it.status().isSettled())
            .thenComparing((one, other) -> one.status().isSettled()
                    ? Long.compare(other.numbers().ended(), one.numbers().ended())
                    : one.place().compareTo(other.place()));

    private final Random random = new Random(3);
    private final SearchIndex index = new SearchIndex();
    private final List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int i = 0; i < MANY; i++) {
            entries.add(entry(i));
            index.put(entries.getLast());
        }
    }

    private Entry entry(int i) {
        Status status = any(Status.values());
        String name = any("film", "Song", "übung", "data set") + "-" + random.nextInt(500) + "."
                + any("iso", "mp3", "PDF", "unknown");
        long bytes = random.nextInt(5) == 0 ? -1 : random.nextInt(1_000);
        return new Entry(new UUID(random.nextLong(), i),
                new Entry.Words(name, "https://" + any("", "me@") + any("a.example", "B.example:8080") + "/x/" + i,
                        any("/data/Music", "/data/films"), any("", "", "Übung macht\nThe Masters", "Night\nÉtoile")),
                status, new Place(any(Priority.values()), i),
                Entry.Numbers.of(bytes, bytes / 2, random.nextInt(1_000), status.isSettled() ? MANY - i : 0));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private List<UUID> expected(ListQuery query, Comparator<Entry> order) {
        return entries.stream().filter(it -> query.view().has(it.status()))
                .filter(it -> query.filter().terms().stream()
                        .allMatch(term -> term.negated() != fulfils(it, term.criterion())))
                .sorted(order).map(Entry::id).toList();
    }

    private static boolean fulfils(Entry it, Criterion criterion) {
        return switch (criterion) {
            case Text(var text) -> has(it.words().name(), text) || has(it.words().link(), text)
                    || has(it.words().caption(), text);
            case OfStatus(var statuses) -> statuses.contains(it.status());
            case OfPriority(var priorities) -> priorities.contains(it.place().priority());
            case OfKind(var kinds) -> kinds.contains(FileKind.of(it.words().name()));
            case WithExtension(var extensions) -> extensions.stream()
                    .anyMatch(extension -> has(it.words().name(), "." + extension));
            case OnHost(var part) -> has(it.words().link().replaceAll("https://(me@)?([^:/]*).*", "$2"), part);
            case InFolder(var part) -> has(it.words().folder(), part);
            case OfTrack(var part) -> has(it.words().caption(), part);
            case OfSize(var least, var most) -> it.numbers().bytes() >= least && it.numbers().bytes() <= most;
        };
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "song", "SONG -mp3", "\"data set\" film", "status:failed,paused", "priority:0,2 übung",
            "type:music -status:active", "ext:pdf,iso size:100..200", "host:b.example folder:MUSIC", "size:<500 -film",
            "host:8080", "me@", "-type:other -ext:mp3 -host:a.", "-nothing", "x/77",
            "track:masters", "étoile", "-track:night film", "track:\"übung macht\" song"})
    void whatEachFilterAsksFor(String text) {
        ListQuery query = ListQuery.PLAIN.withFilter(FilterText.parse(text).filter());
        List<UUID> expected = expected(query, IN_QUEUE_ORDER);

        assertThat(index.all(query)).containsExactlyElementsOf(expected);
        assertThat(index.first(query, 10))
                .isEqualTo(new Hits(IdList.of(expected.stream().limit(10).toList()), expected.size()));
    }

    @ParameterizedTest
    @EnumSource
    void whatEachViewShows(View view) {
        ListQuery query = ListQuery.PLAIN.withView(view);
        assertThat(index.all(query)).isNotEmpty().containsExactlyElementsOf(expected(query, IN_QUEUE_ORDER));
    }

    @ParameterizedTest
    @CsvSource({"QUEUE, false", "QUEUE, true", "NAME, false", "NAME, true", "PRIORITY, false", "PRIORITY, true",
            "SIZE, false", "SIZE, true", "PROGRESS, true", "STATUS, false", "ADDED, false", "ADDED, true",
            "ENDED, false", "ENDED, true"})
    void inTheOrderOfEachColumnAndThenOfTheQueue(Sort.Key key, boolean descending) {
        Comparator<Entry> order = switch (key) {
            case QUEUE -> (_, _) -> 0;
            case NAME -> Comparator.comparing(it -> FoldedText.of(it.words().name()));
            case PRIORITY -> Comparator.comparing(it -> it.place().priority());
            case SIZE -> Comparator.comparing(it -> it.numbers().bytes());
            case PROGRESS -> Comparator.comparing(it -> it.numbers().permille());
            case STATUS -> Comparator.comparing(Entry::status);
            case ADDED -> Comparator.comparing(it -> it.numbers().added());
            case ENDED -> Comparator.comparing(it -> it.numbers().ended());
        };
        ListQuery query = ListQuery.PLAIN.withSort(new Sort(key, descending));
        List<UUID> expected = expected(query, (descending ? order.reversed() : order).thenComparing(IN_QUEUE_ORDER));

        assertThat(index.all(query)).containsExactlyElementsOf(expected);
        assertThat(index.first(query, 100).first()).containsExactlyElementsOf(expected.subList(0, 100));
    }

    @Test
    void alsoAfterChangesOfAllThatIsNoName() {
        for (int i = 0; i < MANY; i += 3) {
            Entry old = entries.get(i);
            entries.set(i, new Entry(old.id(), old.words(), Status.PAUSED, new Place(Priority.P0, MANY - i),
                    new Entry.Numbers(7, 0, 0, 0)));
            index.put(entries.get(i));
        }
        ListQuery query = ListQuery.PLAIN.withFilter(FilterText.parse("size:7 priority:0 status:paused").filter());

        assertThat(index.all(query)).containsExactlyElementsOf(expected(query, IN_QUEUE_ORDER))
                .hasSizeGreaterThan(MANY / 3);
    }
}
