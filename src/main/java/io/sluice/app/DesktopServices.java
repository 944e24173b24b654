package io.sluice.app;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.sluice.i18n.Messages;
import io.sluice.platform.dbus.SessionBus;
import io.sluice.platform.notice.FreedesktopNotices;
import io.sluice.platform.notice.SystemNotices;
import io.sluice.platform.tray.DesktopTray;
import io.sluice.scheduler.DownloadService;
import io.sluice.ui.tray.TrayPresenter;
import io.sluice.viewmodel.Announcement;
import io.sluice.viewmodel.Lookout;
import io.sluice.viewmodel.TrayViewModel.Face;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Sluice shows outside its window: the icon in the tray, and notices of the system. Opened after the first paint,
/// off the JavaFX thread.
final class DesktopServices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopServices.class);

    /// The machine that it is shown on.
    ///
    /// @param background runs what waits for the desktop
    record Machine(String system, Map<String, String> environment, Executor background) {
        Optional<SessionBus> bus() {
            if (!system.startsWith("Linux")) {
                return Optional.empty();
            }
            try {
                Optional<String> address = SessionBus.addressIn(environment);
                return address.isPresent() ? Optional.of(SessionBus.connect(address.get())) : Optional.empty();
            } catch (IOException unanswered) {
                LOG.info("The session has no D-Bus", unanswered);
                return Optional.empty();
            }
        }
    }

    private record Stage(DesktopTray tray, SystemNotices notices, TrayPresenter presenter) implements Lookout.Audience {
        @Override
        public void show(Face face) {
            tray.show(presenter.stateOf(face));
        }

        @Override
        public void tell(Announcement announcement) {
            notices.show(presenter.noticeOf(announcement));
        }
    }

    private final Lookout lookout;
    private final Optional<SessionBus> bus;
    private final DesktopTray tray;

    private DesktopServices(Lookout lookout, Optional<SessionBus> bus, DesktopTray tray) {
        this.lookout = lookout;
        this.bus = bus;
        this.tray = tray;
    }

    /// Blocks while it asks the desktop.
    static DesktopServices open(Machine machine, Lookout lookout, TrayPresenter presenter, Messages messages,
            DownloadService service) {
        Optional<SessionBus> bus = machine.bus();
        DesktopTray tray = DesktopTray.open(
                DesktopTray.Desktop.of(machine.system(), machine.environment(), bus),
                presenter.stateOf(lookout.face()), presenter, machine.background());
        SystemNotices atTheIcon = notice -> tray.say(notice.title(), notice.text(), notice.failure());
        var names = new FreedesktopNotices.Names(messages.get("ui.window.title"), messages.get("ui.tray.open"));
        SystemNotices notices = bus.map(it -> FreedesktopNotices.on(it, names, presenter::activated, atTheIcon,
                machine.background())).orElse(atTheIcon);
        lookout.watch(service, new Stage(tray, notices, presenter));
        return new DesktopServices(lookout, bus, tray);
    }

    @Override
    public void close() throws IOException {
        lookout.close();
        tray.close();
        if (bus.isPresent()) {
            bus.get().close();
        }
    }
}
