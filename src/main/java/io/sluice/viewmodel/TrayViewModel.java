package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;

import io.sluice.scheduler.DownloadService;

/// What may be done in the tray. JavaFX thread; what it shows comes from the [Lookout].
public final class TrayViewModel {
    /// The state of the whole queue in one picture. `FAILED`: something failed, and nobody looked since.
    public enum Icon {
        IDLE, RUNNING, PAUSED, FAILED
    }

    /// All that the tray shows.
    ///
    /// @param lines       what it says while the pointer rests on it
    /// @param atOnce      how many downloads may run at once, 1-10
    /// @param atOnceFixed the environment says how many: it cannot be changed here
    public record Face(Icon icon, List<UserMessage> lines, boolean paused, int atOnce, boolean atOnceFixed) {
        public Face {
            lines = List.copyOf(lines);
        }
    }

    private final Requests requests;
    private final Notices notices;
    private final SettingsWriter writer;

    TrayViewModel(Requests requests, Notices notices, SettingsWriter writer) {
        this.requests = requests;
        this.notices = notices;
        this.writer = writer;
    }

    public void pauseAll() {
        requests.ask(DownloadService::pauseAll, _ -> {
        });
    }

    public void resumeAll() {
        requests.ask(DownloadService::resumeAll, _ -> {
        });
    }

    /// @param number 1-10
    public void atOnce(int number) {
        writer.write(new SettingsWriter.Change(all -> all.withQueue(all.queue().withAtOnce(number)), Optional::empty,
                notices::say), () -> {
                });
    }
}
