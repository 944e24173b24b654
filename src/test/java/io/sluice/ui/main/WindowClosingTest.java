package io.sluice.ui.main;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import io.sluice.model.DownloadState.Downloading;
import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A window that is closed")
class WindowClosingTest extends WindowFixture {
    private static final WindowClosing.Ways NO_WAYS = new WindowClosing.Ways(() -> {
    }, () -> {
    });

    private void closeWindow() {
        OnJavaFx.run(() -> window.stage.fireEvent(new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void trayIsHosted(boolean hosted) {
        OnJavaFx.run(() -> window.steps().trayHosted(hosted));
    }

    private void startOne() {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("steady/big.bin")));
        OpenWindow.until(() -> window.model.downloads().rows().stream()
                .anyMatch(row -> row.download().state() instanceof Downloading));
    }

    @Test
    void hidesWhereATrayBringsItBack() {
        trayIsHosted(true);

        closeWindow();

        assertThat(window.stage.isShowing()).isFalse();
        assertThat(window.quits).hasValue(0);
        OnJavaFx.run(() -> window.steps().toFront());
        assertThat(window.stage.isShowing()).isTrue();
    }

    @Test
    void quitsWhereNothingBringsItBackAndNothingRuns() {
        closeWindow();

        assertThat(window.quits).hasValue(1);
    }

    @Test
    void isMinimisedWhereNothingBringsItBackAndSomethingRuns() {
        startOne();

        closeWindow();

        assertThat(window.quits).hasValue(0);
        assertThat(window.stage.isIconified()).isTrue();
        assertThat(window.stage.isShowing()).isTrue();
    }

    @Test
    void quitsWhereTheSettingsSaySo() {
        trayIsHosted(true);
        OnJavaFx.run(() -> window.model.settings().desktop().closeHides().valueProperty().set(false));
        OpenWindow.until(() -> !window.settings.current().desktop().closeHides());

        closeWindow();

        assertThat(window.quits).hasValue(1);
    }

    @Test
    void comesBackWhereTheTrayGoesForGood() {
        Stage stage = OnJavaFx.get(Stage::new);
        OnJavaFx.run(() -> {
            var closing = new WindowClosing(stage, window.model, NO_WAYS,
                    javafx.util.Duration.millis(20));
            closing.hosted(true);
            closing.hosted(false);
        });

        OpenWindow.until(stage::isShowing);
        assertThat(stage.isIconified()).isTrue();
    }

    @Test
    void staysHiddenWhileThePanelStartsAgain() {
        Stage stage = OnJavaFx.get(Stage::new);
        OnJavaFx.run(() -> {
            var closing = new WindowClosing(stage, window.model, NO_WAYS,
                    javafx.util.Duration.millis(20));
            closing.hosted(false);
            closing.hosted(true);
        });

        await().during(Duration.ofMillis(200)).atMost(Duration.ofSeconds(2)).until(() -> !stage.isShowing());
    }

    @Test
    void leavesTheJavaFxThreadAloneWhileDownloadsGoOn() {
        startOne();
        trayIsHosted(true);
        closeWindow();
        AtomicInteger changes = new AtomicInteger();
        OnJavaFx.run(() -> window.row("big.bin").numbersProperty().addListener((_, _, _) -> changes.incrementAndGet()));

        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(3)).until(() -> changes.get() == 0);
        OnJavaFx.run(() -> window.steps().toFront());
        OpenWindow.until(() -> changes.get() > 0);
    }

    @Test
    void asksInTheWindowWhetherAKnownLinkIsAddedAgain() {
        startOne();
        trayIsHosted(true);
        closeWindow();
        window.copy("steady/big.bin");

        OnJavaFx.run(() -> window.steps().addFromClipboard());

        OpenWindow.until(() -> window.stage.isShowing() && Window.getWindows().size() == 2);
    }

    @Test
    void addsFromTheClipboardWithoutShowing() {
        trayIsHosted(true);
        closeWindow();
        window.copy("done/small.bin");

        OnJavaFx.run(() -> window.steps().addFromClipboard());

        assertThat(window.stage.isShowing()).isFalse();
        OnJavaFx.run(() -> window.steps().toFront());
        OpenWindow.until(() -> window.names().contains("small.bin"));
    }

    @Test
    void asksForLinksWhereTheClipboardHasNone() {
        trayIsHosted(true);
        closeWindow();
        window.copyText("");

        OnJavaFx.run(() -> window.steps().addFromClipboard());

        OpenWindow.until(() -> window.stage.isShowing() && Window.getWindows().size() == 2);
    }
}
