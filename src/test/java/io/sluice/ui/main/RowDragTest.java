package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import io.sluice.model.Priority;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DownloadRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A row that is dragged")
@Tag("display")
@ExtendWith(OnJavaFx.class)
class RowDragTest {
    @TempDir
    Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.in(folder);
        OnJavaFx.run(() -> window.model.add().addNow(String.join(" ", window.server.link("slow/one.iso"),
                window.server.link("slow/two.iso"), window.server.link("slow/three.iso"))));
        OpenWindow.until(() -> window.names().size() == 3);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Bounds boundsOf(String name) {
        return OnJavaFx.get(() -> {
            Node row = window.robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                    .filter(it -> it.getItem() instanceof DownloadRow shown && shown.name().equals(name))
                    .findFirst().orElseThrow();
            return row.localToScreen(row.getBoundsInLocal());
        });
    }

    private void drag(String name, String to, double fraction) {
        Bounds from = boundsOf(name);
        Bounds target = boundsOf(to);
        window.robot.moveTo(from.getMinX() + 60, from.getCenterY()).press(MouseButton.PRIMARY)
                .moveTo(from.getMinX() + 60, from.getCenterY() + 10)
                .moveTo(target.getMinX() + 60, target.getMinY() + fraction * target.getHeight());
    }

    private boolean lineShows() {
        return OnJavaFx.get(() -> window.robot.lookup(".drop-line").query().getParent().isVisible());
    }

    @Test
    void landsAboveTheRowInWhoseUpperHalfItIsLetGo() {
        drag("three.iso", "one.iso", 0.2);
        assertThat(lineShows()).isTrue();
        window.robot.release(MouseButton.PRIMARY);
        OpenWindow.until(() -> window.names().equals(List.of("three.iso", "one.iso", "two.iso")));
        assertThat(lineShows()).isFalse();
    }

    @Test
    void landsBelowTheRowInWhoseLowerHalfItIsLetGo() {
        drag("one.iso", "three.iso", 0.8);
        window.robot.release(MouseButton.PRIMARY);
        OpenWindow.until(() -> window.names().equals(List.of("two.iso", "three.iso", "one.iso")));
    }

    @Test
    void takesThePriorityOfTheRowThatItLandsBeside() {
        OnJavaFx.run(() -> {
            window.model.downloads().select(java.util.Set.of(window.row("one.iso").id()));
            window.model.downloads().priority(Priority.P0).run();
        });
        OpenWindow.until(() -> window.row("one.iso").download().place().priority() == Priority.P0);
        drag("three.iso", "one.iso", 0.8);
        window.robot.release(MouseButton.PRIMARY);
        OpenWindow.until(() -> window.row("three.iso").download().place().priority() == Priority.P0);
    }

    @Test
    void staysWhereItWasAfterEsc() {
        drag("three.iso", "one.iso", 0.2);
        window.robot.push(KeyCode.ESCAPE);
        assertThat(lineShows()).isFalse();
        window.robot.release(MouseButton.PRIMARY);
        assertThat(window.names()).containsExactly("one.iso", "two.iso", "three.iso");
    }
}
