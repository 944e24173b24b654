package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import io.sluice.i18n.Messages;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import io.sluice.viewmodel.TrayViewModel.Icon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The tray")
class TrayTest {
    private static final String NOWHERE = "http://127.0.0.1:9/gone.bin";

    @TempDir
    private Path folder;
    private TestWindow window;
    private Lookout lookout;
    private final WatchingAudience audience = new WatchingAudience();
    private GatedServer server;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        window = TestWindow.attached(folder);
        lookout = window.main.lookout(window.queue.time.keeper());
        lookout.watch(window.queue.service, audience);
    }

    @AfterEach
    void close() throws Exception {
        lookout.close();
        window.close();
        server.close();
    }

    private void untilIcon(Icon icon) {
        window.until(() -> audience.face().icon() == icon);
    }

    private void untilTooltip(String part) {
        window.until(() -> audience.tooltip().contains(part));
    }

    /// Fails at once: nobody answers, and there are no retries.
    private void addOneThatFails() throws Exception {
        UUID id = window.add(NOWHERE, Priority.P0);
        window.until(() -> window.status(id).startsWith("failure."));
    }

    @Test
    void isPausedWhileTheQueueIs() {
        untilIcon(Icon.PAUSED);

        assertThat(audience.tooltip()).isEqualTo("All downloads are paused");
    }

    @Test
    void isIdleWithNothingToDo() throws Exception {
        window.letGo();

        untilIcon(Icon.IDLE);

        assertThat(audience.tooltip()).isEqualTo("Nothing runs");
    }

    @Test
    void saysWhileItRunsHowFastAndWhatIsLeft() throws Exception {
        for (String name : new String[]{"one", "two", "three"}) {
            server.hold(name);
            window.add(server.link(name).toString(), Priority.DEFAULT);
        }
        window.letGo();

        untilIcon(Icon.RUNNING);
        untilTooltip("KiB left");

        assertThat(audience.tooltip()).matches("2 active, .*B/s; .*KiB left; 1 waiting");
    }

    @Test
    void looksNoMoreWhileNothingRuns() throws Exception {
        window.letGo();
        untilIcon(Icon.IDLE);
        window.queue.settle();
        window.queue.time.advance(Lookout.WHILE_RUNNING);

        assertThat(window.queue.time.pending()).noneMatch(in -> in.compareTo(Lookout.WHILE_RUNNING) <= 0);
    }

    @Test
    void pausesAndResumesAll() throws Exception {
        window.letGo();
        untilIcon(Icon.IDLE);

        window.main.tray().pauseAll();
        untilIcon(Icon.PAUSED);
        assertThat(audience.face().paused()).isTrue();

        window.main.tray().resumeAll();
        untilIcon(Icon.IDLE);
        assertThat(audience.face().paused()).isFalse();
    }

    @Test
    void setsHowManyRunAtOnce() {
        window.until(() -> audience.face().atOnce() == 2);

        window.main.tray().atOnce(7);

        window.until(() -> audience.face().atOnce() == 7);
        assertThat(window.queue.settings.current().queue().atOnce()).isEqualTo(7);
        assertThat(audience.face().atOnceFixed()).isFalse();
    }

    @Test
    void showsAFailureUntilSomebodyLooksAtTheWindow() throws Exception {
        window.letGo();
        addOneThatFails();

        untilIcon(Icon.FAILED);
        assertThat(audience.tooltip()).contains("One download has failed");

        lookout.windowFocused(true);

        assertThat(audience.face().icon()).isEqualTo(Icon.IDLE);
        assertThat(audience.tooltip()).isEqualTo("Nothing runs");
    }

    @Test
    void showsNoFailureThatIsSeenInTheWindow() throws Exception {
        lookout.windowFocused(true);
        window.letGo();
        addOneThatFails();
        untilIcon(Icon.IDLE);

        lookout.windowFocused(false);

        assertThat(audience.face().icon()).isEqualTo(Icon.IDLE);
    }

    @Test
    void announcesInTheWindowWhileItHasTheFocus() throws Exception {
        lookout.windowFocused(true);
        window.letGo();
        window.add(server.link("disk.iso").toString(), Priority.P0);

        window.until(() -> window.main.notices().mentionedProperty().get()
                .map(it -> it.in(Messages.in(Locale.ENGLISH))).orElse("").contains("“disk.iso”"));
        assertThat(audience.announcements).isEmpty();
    }

    @Test
    void announcesBesideTheWindowWhileNobodyLooksAtIt() throws Exception {
        window.letGo();
        window.add(server.link("disk.iso").toString(), Priority.P0);

        window.until(() -> !audience.announcements.isEmpty());
        assertThat(window.main.notices().mentionedProperty().get()).isEmpty();
    }

    @Test
    void changesNothingOnTheJavaFxThread() throws Exception {
        server.hold("one");
        window.add(server.link("one").toString(), Priority.DEFAULT);
        window.letGo();
        int before = audience.faces.size();

        // No pulse and no task of the JavaFX thread from here on, as while the window is hidden.
        await().pollInSameThread().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(10)).until(() -> {
            window.queue.time.advance(Duration.ofMillis(100));
            return audience.face().icon() == Icon.RUNNING;
        });

        assertThat(audience.faces.size()).isGreaterThan(before);
    }
}
