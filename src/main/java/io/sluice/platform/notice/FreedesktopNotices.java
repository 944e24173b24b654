package io.sluice.platform.notice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.sluice.platform.dbus.Notifications;
import io.sluice.platform.dbus.Notifications.ActionInvoked;
import io.sluice.platform.dbus.Notifications.NotificationClosed;
import io.sluice.platform.dbus.Notifications.Picture;
import io.sluice.platform.dbus.SessionBus;
import io.sluice.platform.tray.TrayIcon;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices after the Desktop Notifications Specification 1.2, by whatever program of the desktop shows them.
public final class FreedesktopNotices implements SystemNotices {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotices.class);
    /// The action of a click on the notice itself.
    private static final String DEFAULT = "default";
    private static final String STEP = "step";
    private static final UInt32 A_NEW_ONE = new UInt32(0);
    private static final int AS_LONG_AS_USUAL = -1;
    private static final byte LOW = 0;
    private static final byte NORMAL = 1;

    /// @param application the program's name
    /// @param open        what a click is called where a desktop shows it as a button
    public record Names(String application, String open) {
    }

    private final SessionBus bus;
    private final Names names;
    private final Runnable clicked;
    private final SystemNotices otherwise;
    private final Executor background;
    private final Map<UInt32, SystemNotice> shown = new ConcurrentHashMap<>();

    private FreedesktopNotices(SessionBus bus, Names names, Runnable clicked, SystemNotices otherwise,
            Executor background) {
        this.bus = bus;
        this.names = names;
        this.clicked = clicked;
        this.otherwise = otherwise;
        this.background = background;
    }

    /// @param clicked    called on any thread when the user clicks one of the notices; must return at once
    /// @param otherwise  shows those that no program of the desktop takes
    /// @param background runs what waits for the desktop
    public static SystemNotices on(SessionBus bus, Names names, Runnable clicked, SystemNotices otherwise,
            Executor background) {
        var notices = new FreedesktopNotices(bus, names, clicked, otherwise, background);
        try {
            bus.hear(ActionInvoked.class, signal -> notices.invoked(signal));
            bus.hear(NotificationClosed.class, signal -> notices.shown.remove(signal.id));
            return notices;
        } catch (DBusException | DBusExecutionException refused) {
            LOG.info("No notices by D-Bus", refused);
            return otherwise;
        }
    }

    private void invoked(ActionInvoked signal) {
        SystemNotice notice = shown.get(signal.id);
        if (notice == null) {
            return; // those of other programs are heard, too
        }
        SystemNotice.Step step = notice.step();
        if (step != null && signal.action.equals(STEP)) {
            step.task().run();
        } else {
            clicked.run();
        }
    }

    @Override
    public void show(SystemNotice notice) {
        try {
            background.execute(() -> send(notice));
        } catch (RejectedExecutionException ending) {
            LOG.debug("The program ends", ending);
        }
    }

    private void send(SystemNotice notice) {
        try {
            Notifications desktop = bus.remote(Notifications.NAME, Notifications.PATH, Notifications.class);
            List<String> can = desktop.capabilities();
            String text = can.contains("body-markup") ? escaped(notice.text()) : notice.text();
            List<String> actions = can.contains("actions") ? actions(notice) : List.of();
            shown.put(desktop.show(names.application(), before(notice), "", notice.title(), text, actions,
                    hints(notice), AS_LONG_AS_USUAL), notice);
        } catch (DBusException | DBusExecutionException nobody) {
            LOG.info("The desktop takes no notice: {}", nobody.toString());
            otherwise.show(notice);
        }
    }

    private List<String> actions(SystemNotice notice) {
        SystemNotice.Step step = notice.step();
        return step == null
                ? List.of(DEFAULT, names.open())
                : List.of(DEFAULT, names.open(), STEP, step.name());
    }

    private UInt32 before(SystemNotice notice) {
        return notice.step() == null
                ? A_NEW_ONE
                : shown.entrySet().stream().filter(it -> it.getValue().step() != null).map(Map.Entry::getKey)
                        .findFirst().orElse(A_NEW_ONE);
    }

    private static Map<String, Variant<?>> hints(SystemNotice notice) {
        Map<String, Variant<?>> hints = new LinkedHashMap<>();
        hints.put("desktop-entry", new Variant<>("sluice"));
        if (notice.step() == null) {
            hints.put("category", new Variant<>(notice.failure() ? "transfer.error" : "transfer.complete"));
        }
        hints.put("urgency", new Variant<>(notice.failure() ? NORMAL : LOW));
        notice.picture().sizes().stream().max(Comparator.comparingInt(TrayIcon.Size::pixels))
                .ifPresent(size -> hints.put("image-data",
                        new Variant<>(Picture.square(size.pixels(), size.argb()), "(iiibiiay)")));
        return hints;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
