package io.sluice.platform.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.sluice.platform.dbus.PrivateBus;
import io.sluice.platform.dbus.SessionBus;
import io.sluice.platform.tray.TrayIcon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("server")
@DisplayName("A notice of the system")
class FreedesktopNoticesTest {
    private static final TrayIcon PICTURE = new TrayIcon(
            List.of(new TrayIcon.Size(1, new int[]{0x80112233}), new TrayIcon.Size(2, new int[4])));
    private static final SystemNotice FINISHED = new SystemNotice("A download is finished", "“a <b> & c”", PICTURE,
            false, null);

    @TempDir
    private Path folder;
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final AtomicInteger clicks = new AtomicInteger();
    private final List<SystemNotice> left = new CopyOnWriteArrayList<>();
    private PrivateBus bus;
    private SessionBus session;
    private SystemNotices notices;

    @BeforeEach
    void connect() throws Exception {
        bus = PrivateBus.in(folder);
        session = SessionBus.connect(bus.address());
        notices = FreedesktopNotices.on(session, new FreedesktopNotices.Names("Sluice", "Open Sluice"),
                clicks::incrementAndGet, left::add, background);
    }

    @AfterEach
    void disconnect() throws Exception {
        session.close();
        bus.close();
        background.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10)).until(condition);
    }

    @Test
    void isShownByTheDesktop() throws Exception {
        try (var desktop = new TestNotifications(bus.address(), "actions")) {
            notices.show(FINISHED);

            until(() -> desktop.shown.size() == 1);
            TestNotifications.Shown shown = desktop.shown.getFirst();
            assertThat(shown.application()).isEqualTo("Sluice");
            assertThat(shown.title()).isEqualTo("A download is finished");
            assertThat(shown.text()).isEqualTo("“a <b> & c”");
            assertThat(shown.actions()).containsExactly("default", "Open Sluice");
            assertThat(shown.hints()).containsKeys("desktop-entry", "category", "urgency");
            assertThat(shown.hints()).hasEntrySatisfying("image-data",
                    picture -> assertThat(picture.getSig()).isEqualTo("(iiibiiay)"));
        }
    }

    @Test
    void hasNoMarkOfItsNamesTakenForMarkup() throws Exception {
        try (var desktop = new TestNotifications(bus.address(), "body-markup")) {
            notices.show(FINISHED);

            until(() -> desktop.shown.size() == 1);
            assertThat(desktop.shown.getFirst().text()).isEqualTo("“a &lt;b&gt; &amp; c”");
        }
    }

    @Test
    void offersNothingToADesktopThatTakesNoClicks() throws Exception {
        try (var desktop = new TestNotifications(bus.address())) {
            notices.show(FINISHED);

            until(() -> desktop.shown.size() == 1);
            assertThat(desktop.shown.getFirst().actions()).isEmpty();
        }
    }

    @Test
    void opensTheWindowWhenItIsClicked() throws Exception {
        try (var desktop = new TestNotifications(bus.address(), "actions")) {
            notices.show(FINISHED);
            background.submit(() -> {
            }).get(); // it knows its number by now

            desktop.click(7); // somebody else's
            desktop.click(1);

            until(() -> clicks.get() == 1);
        }
    }

    @Test
    void hasAButtonForItsStepAndTakesThePlaceOfTheOneBefore() throws Exception {
        var steps = new AtomicInteger();
        var copied = new SystemNotice("A link was copied", "“a”", PICTURE, false,
                new SystemNotice.Step("Add", steps::incrementAndGet));
        try (var desktop = new TestNotifications(bus.address(), "actions")) {
            notices.show(FINISHED);
            notices.show(copied);
            notices.show(copied);
            background.submit(() -> {
            }).get(); // it knows their numbers by now

            assertThat(desktop.shown.get(1).actions()).containsExactly("default", "Open Sluice", "step", "Add");
            assertThat(desktop.shown).extracting(TestNotifications.Shown::replaces).containsExactly(0, 0, 2);
            desktop.click(3, "step");
            until(() -> steps.get() == 1);
            desktop.click(3, "default");
            until(() -> clicks.get() == 1);
        }
    }

    @Test
    void goesElsewhereWhereTheDesktopShowsNone() {
        notices.show(FINISHED);

        until(() -> left.equals(List.of(FINISHED)));
    }
}
