package io.sluice.ui.main;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;

import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("By the keyboard alone, a search")
class SearchFieldTest extends WindowFixture {
    @BeforeEach
    void fill() {
        OnJavaFx.run(() -> window.model.downloads().resumeAll().run());
        window.copy("slow/film.iso", "slow/song.mp3", "gone/film.mp4");
        window.push(KeyCode.CONTROL, KeyCode.V);
        OpenWindow.until(() -> window.names().size() == 3);
    }

    @Test
    void beginsByCtrlFAndEndsByEsc() {
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.robot.write("mp3");
        OpenWindow.until(() -> window.names().equals(List.of("song.mp3")));
        window.push(KeyCode.ESCAPE);
        OpenWindow.until(() -> window.names().size() == 3);
        assertThat(OnJavaFx.get(() -> window.node("#search").isFocused())).isTrue();
        window.push(KeyCode.ESCAPE);
        assertThat(OnJavaFx.get(() -> window.table().isFocused())).isTrue();
    }

    @Test
    void leadsToItsRowsByEnterAndTheyCanBeSelected() {
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.robot.write("film");
        OpenWindow.until(() -> window.names().size() == 2);
        window.push(KeyCode.ENTER);
        window.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(OnJavaFx.get(() -> window.model.downloads().selectionProperty().get())).hasSize(2);
        window.push(KeyCode.DELETE);
        OpenWindow.until(() -> window.names().isEmpty());
        OnJavaFx.run(() -> window.model.query().showAll().run());
        OpenWindow.until(() -> window.names().equals(List.of("song.mp3")));
    }

    @Test
    void isNarrowedByASectionOfTheSideBar() {
        ListView<?> sections = (ListView<?>) window.node("#sections");
        OnJavaFx.run(sections::requestFocus);
        window.push(KeyCode.END);
        window.push(KeyCode.HOME);
        for (int row = 1; row <= View.FAILED.ordinal(); row++) {
            window.push(KeyCode.DOWN);
        }
        OpenWindow.until(() -> window.model.query().sectionProperty().get().equals(new Section.OfView(View.FAILED)));
        OpenWindow.until(() -> window.names().equals(List.of("film.mp4")));
        OnJavaFx.run(() -> window.model.query().textProperty().set("mp3"));
        OpenWindow.until(() -> window.names().isEmpty());
    }

    @Test
    void showsTheOrderInTheHeaderOfItsColumn() {
        OnJavaFx.run(() -> window.model.query().sortProperty().set(new Sort(Sort.Key.NAME, true)));
        OpenWindow.until(() -> window.names().equals(List.of("song.mp3", "film.mp4", "film.iso")));
        TableColumn<DownloadRow, ?> column = OnJavaFx.get(() -> window.table().getSortOrder().getFirst());
        assertThat(column.getId()).isEqualTo("ui.column.name");
        assertThat(column.getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);

        OnJavaFx.run(() -> column.setSortType(TableColumn.SortType.ASCENDING));
        OpenWindow.until(() -> window.names().equals(List.of("film.iso", "film.mp4", "song.mp3")));
        OnJavaFx.run(() -> window.table().getSortOrder().clear());
        OpenWindow.until(() -> window.model.query().sortProperty().get().equals(Sort.BY_QUEUE));
        OpenWindow.until(() -> window.names().equals(List.of("film.iso", "song.mp3", "film.mp4")));
    }
}
