package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.HistorySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Of a history longer than what is kept in memory, the list")
class HistoryRowsTest {
    private static final int OVER = 620;

    @TempDir
    private Path folder;
    private TestWindow window;
    private List<UUID> over;

    @BeforeEach
    void open() throws Exception {
        window = new TestWindow(folder);
        over = add(IntStream.range(0, OVER).mapToObj("over-%04d"::formatted).toList());
        window.queue.service.cancel(over).get();
        add(List.of("waits-1", "waits-2"));
        window.attach();
        window.until(() -> window.list.rows().size() == OVER + 2);
    }

    private List<UUID> add(List<String> names) throws Exception {
        return window.queue.service
                .add(names.stream().map(name -> NewDownload.of(URI.create("http://files.example/" + name))).toList())
                .get().stream().map(it -> it.id()).toList();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void lookAt(int from, int to) {
        window.list.need(from, to);
        window.until(() -> window.list.rows().subList(from, to).stream().allMatch(row -> row != null));
    }

    private Set<String> allNames() {
        Set<String> names = new HashSet<>();
        for (int from = 0; from < window.list.rows().size(); from += 100) {
            int to = Math.min(from + 100, window.list.rows().size());
            lookAt(from, to);
            window.list.rows().subList(from, to).forEach(row -> names.add(row.name()));
        }
        return names;
    }

    @Test
    void hasAPlaceForEachAndReadsWhatIsLookedAt() {
        assertThat(window.list.rows().get(0).name()).isEqualTo("waits-1");
        assertThat(window.list.rows().get(OVER)).as("not read yet").isNull();

        lookAt(OVER - 10, OVER + 2);

        assertThat(window.list.rows().get(OVER + 1).download().state()).isInstanceOf(Cancelled.class);
        assertThat(allNames()).hasSize(OVER + 2);
    }

    @Test
    void losesWhatIsRemovedAndPutsBackWhatIsRestored() throws Exception {
        lookAt(OVER, OVER + 2);
        UUID last = window.list.idAt(OVER + 1).orElseThrow();
        window.select(last);
        assertThat(window.list.selectionProperty().get()).containsExactly(last);

        window.list.remove().run();
        window.until(() -> window.list.rows().size() == OVER + 1 && window.list.selectionProperty().get().isEmpty());
        assertThat(allNames()).hasSize(OVER + 1);

        window.queue.service.undo().get();
        window.until(() -> window.list.rows().size() == OVER + 2);
        assertThat(allNames()).hasSize(OVER + 2);
    }

    @Test
    void losesWhatTheSettingNoLongerKeeps() {
        window.queue.settings.change(all -> all.withHistory(new HistorySettings(HistorySettings.FOR_EVER, 100)));

        window.until(() -> window.list.rows().size() == 100 + 2);
        assertThat(allNames()).hasSize(100 + 2);
    }

    @Test
    void movesWhatIsTriedAgainToTheQueue() {
        lookAt(OVER, OVER + 2);
        UUID last = window.list.idAt(OVER + 1).orElseThrow();
        window.select(last);

        window.list.retry().run();
        window.until(() -> window.list.rows().get(0).id().equals(last));

        assertThat(window.row(last).download().state()).isInstanceOf(Queued.class);
        assertThat(window.list.rows()).hasSize(OVER + 2);
        assertThat(window.list.selectionProperty().get()).containsExactly(last);
        assertThat(allNames()).hasSize(OVER + 2);
    }

    @Test
    void selectsAllAndRemovesThem() {
        window.list.selectAll();
        assertThat(window.list.allSelectedProperty().get()).as("ids are not known yet").isTrue();
        assertThat(window.list.remove().enabledProperty().get()).isTrue();
        window.main.details().toggle();
        assertThat(window.main.details().subjectProperty().get()).isEqualTo(DetailsViewModel.Subject.SEVERAL);
        assertThat(window.main.details().overviewProperty().get().file()).hasSize(1);

        window.list.remove().run();
        window.until(() -> window.list.rows().isEmpty());
    }

    @Test
    void selectsAllByTheirIdsWhereThoseAreKnown() {
        lookAt(OVER, OVER + 2);
        window.list.selectAll();
        assertThat(window.list.allSelectedProperty().get()).isFalse();
        assertThat(window.list.selectionProperty().get()).hasSize(OVER + 2);
    }

    @Nested
    @DisplayName("shows what is asked for:")
    class Asked {
        private void show(ListQuery query, int number) {
            window.list.show(query);
            window.until(() -> window.list.rows().size() == number && !window.list.searchingProperty().get());
        }

        @Test
        void aViewWithItsOwnHistory() throws Exception {
            show(ListQuery.PLAIN.withView(View.FAILED), OVER);
            assertThat(allNames()).hasSize(OVER).noneMatch(name -> name.startsWith("waits"));
            show(ListQuery.PLAIN.withView(View.WAITING), 2);
            show(ListQuery.PLAIN.withView(View.FINISHED), 0);
            show(ListQuery.PLAIN.withView(View.ALL), OVER + 2);
            UUID id = window.add("waits-3");
            show(ListQuery.PLAIN.withView(View.WAITING), 3);
            window.queue.service.cancel(List.of(id)).get();
            window.until(() -> window.list.rows().size() == 2);
        }

        @Test
        void aFilterOverAllOfIt() {
            show(ListQuery.PLAIN.withFilter(FilterText.parse("over-001").filter()), 10);
            lookAt(0, 10);
            assertThat(window.names()).allMatch(name -> name.startsWith("over-001"));
            show(ListQuery.PLAIN, OVER + 2);
        }

        @Test
        void anOrderOverAllOfIt() {
            show(ListQuery.PLAIN.withSort(new Sort(Sort.Key.NAME, true)), OVER + 2);
            lookAt(0, 4);
            assertThat(window.list.rows().subList(0, 4)).extracting(DownloadRow::name)
                    .containsExactly("waits-2", "waits-1", "over-0619", "over-0618");
            assertThat(window.list.moveUp().enabledProperty().get()).isFalse();
        }

        @Test
        void whatFitsTheFilterLaterOn() throws Exception {
            show(ListQuery.PLAIN.withFilter(FilterText.parse("waits").filter()), 2);
            add(List.of("waits-4"));
            window.until(() -> window.list.rows().size() == 3);
            window.queue.service.remove(List.of(window.list.idAt(0).orElseThrow())).get();
            window.until(() -> window.list.rows().size() == 2);
        }

        @Test
        void theLastQuestionWhereOneBeforeIsAnsweredLater() {
            window.list.show(ListQuery.PLAIN.withFilter(FilterText.parse("over").filter()));
            window.list.show(ListQuery.PLAIN.withFilter(FilterText.parse("waits-1").filter()));
            show(ListQuery.PLAIN.withFilter(FilterText.parse("over-0000").filter()), 1);
            window.list.show(ListQuery.PLAIN.withFilter(FilterText.parse("over").filter()));
            show(ListQuery.PLAIN, OVER + 2);
        }

        @Test
        void allOfTheFilterToBeRemovedAtOnce() {
            show(ListQuery.PLAIN.withFilter(FilterText.parse("over -over-000").filter()), OVER - 10);
            window.list.selectAll();
            window.list.remove().run();
            window.until(() -> window.list.rows().isEmpty());
            show(ListQuery.PLAIN, 12);
        }
    }
}
