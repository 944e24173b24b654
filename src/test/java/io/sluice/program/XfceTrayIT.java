package io.sluice.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

@Tag("display")
@DisplayName("In the tray of Xfce")
class XfceTrayIT {
    private static final int RIGHT = 3;
    /// Of the posts in icons/sluice.svg.
    private static final int POSTS = 0x4a6580;
    /// Of icons/badge-paused.svg.
    private static final int PAUSED = 0x57606a;

    @TempDir
    private Path temp;
    private XfceDesktop desktop;
    private Program.Run run;
    private String item;

    @BeforeEach
    void open() throws Exception {
        desktop = XfceDesktop.in(temp.resolve("desktop"));
        var program = new Program(temp.resolve("home"), Files.createDirectories(temp.resolve("downloads")));
        run = program.startWithWindow(desktop.environment());
        until(() -> desktop.item().isPresent());
        item = desktop.item().orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        run.close();
        desktop.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300)).until(condition);
    }

    @Test
    void theIconShowsAndItsMenuPausesAll() throws Exception {
        until(() -> XfceDesktop.pixelsInTheCorner(POSTS) > 20);

        desktop.clickOnTheIcon(RIGHT);
        until(desktop::hasAMenuOpen);
        desktop.type("Down", "Down", "Down", "Return"); // Open, Add, Pause all

        until(() -> desktop.tooltip(item).contains("All downloads are paused"));
        until(() -> XfceDesktop.pixelsInTheCorner(PAUSED) > 5);
    }
}
