package io.sluice.platform.tray;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.sluice.platform.dbus.PrivateBus;
import io.sluice.platform.dbus.SessionBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("server")
@DisplayName("A tray icon on the session's D-Bus")
class StatusNotifierTrayTest {
    private static final String ITEM = "/StatusNotifierItem";
    private static final String MENU = "/MenuBar";
    private static final TrayState STATE = new TrayState(icon(0x80112233), "Sluice", "Nothing runs",
            List.of(new MenuEntry.Command("pause", "Pause_all", true), new MenuEntry.Separator(),
                    new MenuEntry.Submenu("At once", List.of(new MenuEntry.Choice("one", "1", false, true),
                            new MenuEntry.Choice("two", "2", true, true)))));

    @TempDir
    private Path folder;
    private final HeardEvents events = new HeardEvents();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private PrivateBus bus;
    private SessionBus session;

    private static TrayIcon icon(int argb) {
        int[] pixels = new int[16 * 16];
        Arrays.fill(pixels, argb);
        return new TrayIcon(List.of(new TrayIcon.Size(16, pixels)));
    }

    @BeforeEach
    void connect() throws Exception {
        bus = PrivateBus.in(folder);
        session = SessionBus.connect(bus.address());
    }

    @AfterEach
    void disconnect() throws Exception {
        session.close();
        bus.close();
        background.close();
    }

    private StatusNotifierTray open() throws Exception {
        return StatusNotifierTray.open(session, STATE, events, background);
    }

    private String read(String name, String what) throws Exception {
        return bus.ask(name, ITEM, "org.freedesktop.DBus.Properties.Get", "string:org.kde.StatusNotifierItem",
                "string:" + what);
    }

    private void click(String name, int id) throws Exception {
        bus.ask(name, MENU, "com.canonical.dbusmenu.Event", "int32:" + id, "string:clicked", "variant:int32:0",
                "uint32:0");
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10)).until(condition);
    }

    @Test
    void isNotHostedWhereNobodyWatches() throws Exception {
        events.hosted(true);

        open();

        assertThat(events.hosted).isFalse();
    }

    @Test
    void registersWithTheWatcherThatIsThere() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true)) {
            open();

            assertThat(events.hosted).isTrue();
            assertThat(watcher.items).hasSize(1);
        }
    }

    @Test
    void findsAWatcherThatComesLater() throws Exception {
        open();
        try (var watcher = new TestWatcher(bus.address(), true)) {
            until(events.hosted::get);

            assertThat(watcher.items).hasSize(1);
        }
    }

    @Test
    void noticesThatTheWatcherGoes() throws Exception {
        try (var _ = new TestWatcher(bus.address(), true)) {
            open();
        }

        until(() -> !events.hosted.get());
    }

    @Test
    void registersAgainWithAPanelThatStartsAgain() throws Exception {
        try (var _ = new TestWatcher(bus.address(), true)) {
            open();
        }
        try (var second = new TestWatcher(bus.address(), true)) {
            until(() -> second.items.size() == 1);
            until(events.hosted::get);
        }
    }

    @Test
    void isHostedOnceATrayComesToTheWatcher() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), false)) {
            open();
            assertThat(events.hosted).isFalse();

            watcher.hostComes();

            until(events.hosted::get);
            assertThat(watcher.items).hasSize(1);
        }
    }

    @Test
    void noticesThatTheBusGoes() throws Exception {
        try (var _ = new TestWatcher(bus.address(), true)) {
            open();
            bus.close();

            until(() -> !events.hosted.get());
        }
    }

    @Test
    void goesWhenItIsClosed() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true)) {
            StatusNotifierTray tray = open();

            tray.close();

            assertThat(read(watcher.items.getFirst(), "Title")).contains("ServiceUnknown");
        }
    }

    @Test
    void showsPictureAndTextInTheTypesOfTheSpecification() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true)) {
            open();
            String name = watcher.items.getFirst();

            assertThat(read(name, "IconPixmap")).containsSubsequence("array [", "struct {", "int32 16", "int32 16",
                    "array of bytes [", "80 11 22 33 80 11 22 33");
            assertThat(read(name, "ToolTip")).containsSubsequence("struct {", "string \"\"", "array [",
                    "string \"Sluice\"", "string \"Nothing runs\"");
            assertThat(read(name, "Menu")).contains("object path \"/MenuBar\"");
            assertThat(read(name, "ItemIsMenu")).contains("boolean false");
            assertThat(read(name, "OverlayIconPixmap")).contains("array [").doesNotContain("Error");
            assertThat(bus.ask(name, ITEM, "org.freedesktop.DBus.Properties.GetAll",
                    "string:org.kde.StatusNotifierItem")).contains("\"Category\"", "\"Id\"", "\"Status\"",
                            "\"IconPixmap\"", "\"ToolTip\"");
        }
    }

    @Test
    void tellsHostsOfWhatChanged() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true); var host = new TestHost(bus.address())) {
            StatusNotifierTray tray = open();
            tray.show(STATE);
            tray.show(new TrayState(STATE.icon(), "Sluice", "1 runs", STATE.menu()));

            until(() -> host.signals.equals(List.of("NewToolTip")));

            tray.show(new TrayState(icon(0xff00ff00), "Sluice", "1 runs", List.of()));

            until(() -> host.signals.equals(List.of("NewToolTip", "NewIcon", "LayoutUpdated")));
            assertThat(read(watcher.items.getFirst(), "ToolTip")).contains("1 runs");
        }
    }

    @Test
    void showsItsMenuWithAllThatIsBelow() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true)) {
            open();

            String layout = bus.ask(watcher.items.getFirst(), MENU, "com.canonical.dbusmenu.GetLayout", "int32:0",
                    "int32:-1", "array:string:");

            assertThat(layout).containsSubsequence("int32 1", "Pause__all", "int32 2", "separator", "int32 3",
                    "At once", "int32 4", "int32 5")
                    .containsPattern("\"toggle-state\"\\s+variant\\s+int32 1").contains("radio");
        }
    }

    @Test
    void answersWhatHostsAskOfItsMenu() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true)) {
            open();
            String name = watcher.items.getFirst();

            assertThat(bus.ask(name, MENU, "com.canonical.dbusmenu.GetGroupProperties", "array:int32:1,99",
                    "array:string:")).contains("Pause__all").doesNotContain("int32 99");
            assertThat(bus.ask(name, MENU, "com.canonical.dbusmenu.GetProperty", "int32:1", "string:label"))
                    .contains("Pause__all");
            assertThat(bus.ask(name, MENU, "com.canonical.dbusmenu.AboutToShow", "int32:0")).contains("false");
            assertThat(bus.ask(name, MENU, "com.canonical.dbusmenu.AboutToShowGroup", "array:int32:0,99"))
                    .contains("int32 99");
            assertThat(bus.ask(name, MENU, "com.canonical.dbusmenu.GetLayout", "int32:99", "int32:-1",
                    "array:string:")).contains("Error");
            assertThat(bus.ask(name, MENU, "org.freedesktop.DBus.Properties.Get", "string:com.canonical.dbusmenu",
                    "string:Version")).contains("uint32 3");
        }
    }

    @Test
    void tellsWhatIsChosenAndWhenItIsClicked() throws Exception {
        try (var watcher = new TestWatcher(bus.address(), true); var host = new TestHost(bus.address())) {
            open();
            String name = watcher.items.getFirst();

            click(name, 1);
            click(name, 5);
            click(name, 2);
            host.clickInAGroup(name, 4);
            bus.ask(name, ITEM, "org.kde.StatusNotifierItem.Activate", "int32:0", "int32:0");

            assertThat(events.choices).containsExactly("pause", "two", "one");
            assertThat(events.activations).hasValue(1);
        }
    }
}
