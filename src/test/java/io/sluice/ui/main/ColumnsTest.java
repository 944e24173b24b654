package io.sluice.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;

import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DownloadRow;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The columns of the list")
class ColumnsTest extends WindowFixture {
    private static final List<String> SHOWN_AT_FIRST = List.of("name", "priority", "size", "progress", "speed",
            "timeLeft", "status");

    private List<String> shown() {
        return OnJavaFx.get(() -> window.table().getVisibleLeafColumns().stream().map(Columns::name).toList());
    }

    private TableColumn<DownloadRow, ?> column(String name) {
        return OnJavaFx.get(() -> window.table().getColumns().stream().filter(it -> Columns.name(it).equals(name))
                .findFirst().orElseThrow());
    }

    private void reopen() throws Exception {
        window.close();
        window = OpenWindow.in(folder);
    }

    @Test
    void areChosenByTheKeyboardAndStaySo() throws Exception {
        assertThat(shown()).isEqualTo(SHOWN_AT_FIRST);
        window.push(KeyCode.SHIFT, KeyCode.F9);
        window.push(KeyCode.UP); // as at first
        window.push(KeyCode.UP); // the last column
        window.push(KeyCode.ENTER);
        OpenWindow.until(() -> shown().getLast().equals("ended"));
        reopen();
        assertThat(shown()).hasSize(SHOWN_AT_FIRST.size() + 1).endsWith("ended");
        window.push(KeyCode.SHIFT, KeyCode.F9);
        window.push(KeyCode.UP);
        window.push(KeyCode.ENTER);
        OpenWindow.until(() -> shown().equals(SHOWN_AT_FIRST));
    }

    @Test
    void stayInTheOrderAndAsWideAsTheyWereLeft() throws Exception {
        OnJavaFx.run(() -> {
            column("name").setPrefWidth(211);
            column("speed").setVisible(false);
            List<TableColumn<DownloadRow, ?>> moved = new ArrayList<>(window.table().getColumns());
            moved.addFirst(moved.remove(moved.indexOf(column("status"))));
            window.table().getColumns().setAll(moved);
        });
        double width = OnJavaFx.get(() -> column("name").getWidth());
        reopen();
        assertThat(shown()).startsWith("status", "name").doesNotContain("speed");
        assertThat(OnJavaFx.get(() -> column("name").getWidth())).isCloseTo(width, Offset.offset(
                2.0));
    }

    @Test
    void areReachedToTheSideWhereTheyHaveNoRoom() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/film.iso")));
        OpenWindow.until(() -> window.names().contains("film.iso"));
        OnJavaFx.run(() -> {
            window.stage.setWidth(720);
            window.table().getColumns().forEach(column -> column.setVisible(true));
        });
        ScrollBar bar = OnJavaFx.get(() -> window.table().lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast).filter(it -> it.getOrientation() == Orientation.HORIZONTAL).findFirst()
                .orElseThrow());
        assertThat(bar.isVisible()).as("bar").isTrue();
        OnJavaFx.run(() -> bar.setValue(bar.getMax()));
        Node last = OnJavaFx.get(() -> window.table().lookupAll(".column-header").stream()
                .filter(it -> "ui.column.ended".equals(it.getId())).findFirst().orElseThrow());
        assertThat(OnJavaFx.get(() -> last.localToScene(last.getLayoutBounds()).getMaxX())).isBetween(700.0, 721.0);
        OnJavaFx.run(() -> window.stage.setWidth(1800));
        OpenWindow.until(() -> !bar.isVisible());
    }

    @Test
    void alwaysHaveTheNameOfTheDownload() throws Exception {
        OnJavaFx.run(() -> column("name").setVisible(false));
        reopen();
        assertThat(shown()).contains("name");
    }
}
