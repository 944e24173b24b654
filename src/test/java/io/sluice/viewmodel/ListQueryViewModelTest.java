package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.query.Category;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The part of the list that is shown")
class ListQueryViewModelTest {
    @TempDir
    private Path folder;
    private TestWindow window;
    private ListQueryViewModel query;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.attached(folder);
        query = window.main.query();
        window.add("film.mp4");
        window.add("song.mp3");
        window.queue.service.pause(List.of(window.add("paused.mp3"))).get();
        window.untilNames("film.mp4", "song.mp3", "paused.mp3");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void isASectionOfTheSideBar() {
        query.sectionProperty().set(new Section.OfView(View.PAUSED));
        window.untilNames("paused.mp3");
        query.sectionProperty().set(new Section.OfCategory(Category.of(FileKind.MUSIC)));
        window.untilNames("song.mp3", "paused.mp3");
        query.sectionProperty().set(new Section.OfView(View.ALL));
        window.untilNames("film.mp4", "song.mp3", "paused.mp3");
    }

    @Test
    void isWhatIsSearchedForInIt() {
        query.textProperty().set("MP3 -status:paused");
        window.untilNames("song.mp3");
        query.sectionProperty().set(new Section.OfCategory(Category.of(FileKind.VIDEO)));
        window.untilNames();
        query.textProperty().set("");
        window.untilNames("film.mp4");
    }

    @Test
    void saysWhatIsWrongWithASearchAndUsesTheRest() {
        query.textProperty().set("film size:big");
        assertThat(query.problemProperty().get()).contains(UserMessage.of("search.notASize", "big"));
        window.untilNames("film.mp4");
        query.textProperty().set("status:");
        assertThat(query.problemProperty().get().orElseThrow().key()).isEqualTo("search.noValue");
        query.textProperty().set("film");
        assertThat(query.problemProperty().get()).isEmpty();
    }

    @Test
    void keepsSearchesAsSectionsUntilTheyAreForgotten() {
        assertThat(query.save().enabledProperty().get()).isFalse();
        query.textProperty().set(" type:music ");
        query.save().run();
        var saved = new Section.OfSearch(new SavedSearch("type:music", "type:music"));
        window.until(() -> query.sections().contains(saved));
        assertThat(query.save().enabledProperty().get()).as("saved already").isFalse();

        query.textProperty().set("");
        query.sectionProperty().set(saved);
        window.untilNames("song.mp3", "paused.mp3");
        assertThat(window.queue.settings.current().list().searches()).hasSize(1);

        assertThat(query.rename("  ")).contains(UserMessage.of("search.noName"));
        assertThat(query.rename("Loud")).isEmpty();
        window.until(() -> query.search().filter(it -> it.name().equals("Loud")).isPresent());
        window.untilNames("song.mp3", "paused.mp3");

        query.forget().run();
        window.until(() -> query.search().isEmpty());
        assertThat(query.sections()).noneMatch(Section.OfSearch.class::isInstance);
        assertThat(query.sectionProperty().get()).isEqualTo(new Section.OfView(View.ALL));
        window.untilNames("film.mp4", "song.mp3", "paused.mp3");
    }

    @Test
    void isInTheOrderThatWasChosenLastTimeToo() {
        query.sortProperty().set(new Sort(Sort.Key.NAME, true));
        window.untilNames("song.mp3", "paused.mp3", "film.mp4");
        assertThat(window.queue.settings.current().list().sort()).isEqualTo(new Sort(Sort.Key.NAME, true));

        var next = new MainViewModel(window.queue.settings, window.desktop, Runnable::run, Runnable::run,
                window.queue.time);
        assertThat(next.downloads().queryProperty().get().sort()).isEqualTo(new Sort(Sort.Key.NAME, true));
    }

    @Test
    void isSortedByACommandAsByAHeaderUpwardsDownwardsAndThenInQueueOrder() {
        List<Sort> orders = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            query.sortBy(Sort.Key.NAME);
            orders.add(query.sortProperty().get());
        }
        assertThat(orders).containsExactly(new Sort(Sort.Key.NAME, false), new Sort(Sort.Key.NAME, true),
                Sort.BY_QUEUE);
    }

    @Test
    void hasItsOwnEmptiness() {
        query.textProperty().set("nothing of the kind");
        window.untilNames();
        window.until(() -> !window.list.searchingProperty().get());
        assertThat(window.list.queryProperty().get().isPlain()).isFalse();
    }
}
