package io.sluice.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import io.sluice.model.DownloadState.Completed;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DownloadRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A finished row that is dragged")
@Tag("display")
class FileDragTest extends WindowFixture {
    private static final double SIZE = 300;

    private final List<File> taken = new CopyOnWriteArrayList<>();
    private Stage other;

    @BeforeEach
    void openAnother() {
        other = OnJavaFx.get(() -> {
            window.stage.setX(0);
            window.stage.setY(0);
            window.stage.setWidth(900);
            var area = new StackPane();
            area.addEventHandler(DragEvent.DRAG_OVER, event -> event.acceptTransferModes(TransferMode.COPY_OR_MOVE));
            area.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
                taken.addAll(event.getDragboard().getFiles());
                event.setDropCompleted(true);
            });
            var stage = new Stage();
            stage.setScene(new Scene(area, SIZE, SIZE));
            stage.setX(1000);
            stage.setY(0);
            stage.show();
            window.model.add().addNow(window.server.link("done/one.iso") + " " + window.server.link("slow/two.iso")
                    + " " + window.server.link("slow/three.iso"));
            return stage;
        });
        OpenWindow.until(() -> window.names().size() == 3
                && window.row("one.iso").download().state() instanceof Completed);
    }

    @AfterEach
    void closeTheOther() {
        OnJavaFx.run(other::hide);
    }

    private Bounds boundsOf(String name) {
        return OnJavaFx.get(() -> {
            Node row = window.robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                    .filter(it -> it.getItem() instanceof DownloadRow shown && shown.name().equals(name))
                    .findFirst().orElseThrow();
            return row.localToScreen(row.getBoundsInLocal());
        });
    }

    private void drag(String name, double toX, double toY) {
        Bounds from = boundsOf(name);
        window.robot.moveTo(from.getMinX() + 60, from.getCenterY()).press(MouseButton.PRIMARY)
                .moveTo(from.getMinX() + 60, from.getCenterY() + 20).moveTo(toX, toY).moveTo(toX + 5, toY + 5)
                .release(MouseButton.PRIMARY);
    }

    private double middle() {
        return OnJavaFx.get(() -> other.getX()) + SIZE / 2;
    }

    @Test
    void givesItsFileToWhateverItIsDroppedOn() {
        drag("one.iso", middle(), SIZE / 2);
        OpenWindow.until(() -> !taken.isEmpty());
        Path file = window.settings.current().queue().folder().resolve("one.iso");
        assertThat(taken).containsExactly(file.toFile());
        assertThat(file).as("was copied, not moved").exists();
    }

    @Test
    void isNoListToBeImportedWhereItIsDroppedOnItsOwnWindow() {
        Bounds target = boundsOf("three.iso");
        drag("one.iso", target.getMinX() + 100, target.getMaxY() + 60);
        assertThat(window.robot.lookup("#remarks").tryQuery()).isEmpty();
        assertThat(window.names()).hasSize(3);
    }

    @Test
    void doesNotMoveThoseThatAreSelectedWithIt() {
        window.select("one.iso", "three.iso");
        Bounds target = boundsOf("two.iso");
        drag("one.iso", target.getMinX() + 100, target.getMinY() + 2);
        assertThat(OnJavaFx.get(() -> window.robot.lookup(".drop-line").query().getParent().isVisible())).isFalse();
        assertThat(window.names()).containsExactly("two.iso", "three.iso", "one.iso");
    }
}
