package io.sluice.ui.main;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.RecoveredLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The window after a crash")
@ExtendWith(OnJavaFx.class)
class RecoveredPaneTest {
    @TempDir
    Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.afterACrash(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private List<RecoveredLine> lines() {
        return OnJavaFx.get(
                () -> List.copyOf(((TableView<RecoveredLine>) window.node(".recovered .table-view")).getItems()));
    }

    private boolean isShown() {
        Node pane = window.node("#recovered");
        return OnJavaFx.get(() -> pane.isVisible() && pane.isManaged());
    }

    @Test
    void saysOfTheDownloadThatWasUnderWayWhatIsKept() {
        assertThat(isShown()).isTrue();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("film.iso");
            assertThat(line.kept().count()).isPositive();
            assertThat(line.dropped().count()).isZero();
        });
    }

    @Test
    void saysItUntilItIsClosed() {
        Button close = (Button) window.node("#closeRecovered");
        OnJavaFx.run(close::fire);
        assertThat(isShown()).isFalse();
        assertThat(OnJavaFx.get(() -> window.table().isFocused())).isTrue();
    }

    @Test
    void closesItByEscape() {
        OnJavaFx.run(window.node("#closeRecovered")::requestFocus);
        window.push(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
    }

    @Test
    void saysNothingAfterACleanEnd() throws Exception {
        window.close();
        window = OpenWindow.in(folder);
        assertThat(isShown()).isFalse();
    }
}
