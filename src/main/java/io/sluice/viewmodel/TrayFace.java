package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Text;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.viewmodel.TrayViewModel.Face;
import io.sluice.viewmodel.TrayViewModel.Icon;

/// Sums the queue up for the tray. Not safe for several threads.
final class TrayFace {
    private final boolean atOnceFixed;
    private QueueStatus status;
    private Collection<Progress> running = List.of();
    private int failures;
    private boolean focused;

    TrayFace(QueueStatus first, boolean atOnceFixed) {
        this.status = first;
        this.atOnceFixed = atOnceFixed;
    }

    void see(QueueStatus now) {
        status = now;
    }

    void see(Collection<Progress> numbers) {
        running = numbers;
    }

    void see(List<Download> ended) {
        if (!focused) {
            failures += (int) ended.stream().filter(it -> !(it.state() instanceof Completed)).count();
        }
    }

    /// Whoever looks at the window sees what failed.
    void windowFocused(boolean now) {
        focused = now;
        failures = now ? 0 : failures;
    }

    Face face() {
        return new Face(icon(), lines(), status.paused(), status.atOnce(), atOnceFixed);
    }

    private Icon icon() {
        if (failures > 0) {
            return Icon.FAILED;
        }
        if (status.paused()) {
            return Icon.PAUSED;
        }
        return status.counts().active() > 0 ? Icon.RUNNING : Icon.IDLE;
    }

    private List<UserMessage> lines() {
        List<UserMessage> lines = new ArrayList<>();
        lines.add(first());
        long left = running.stream().filter(TrayFace::hasLength).mapToLong(it -> it.totalBytes() - it.keptBytes())
                .sum();
        if (left > 0) {
            String key = running.stream().allMatch(TrayFace::hasLength) ? "ui.tray.left" : "ui.tray.leftAtLeast";
            lines.add(UserMessage.of(key, new Bytes(left)));
        }
        if (status.counts().waiting() > 0) {
            lines.add(UserMessage.of("ui.status.waiting", status.counts().waiting()));
        }
        if (failures > 0) {
            lines.add(UserMessage.of("ui.tray.failed", failures));
        }
        return lines;
    }

    private UserMessage first() {
        if (status.paused()) {
            return UserMessage.of("ui.tray.paused");
        }
        if (status.counts().active() == 0) {
            return UserMessage.of("ui.tray.idle");
        }
        long speed = running.stream().mapToLong(Progress::bytesPerSecond).sum();
        return UserMessage.of("ui.tray.running", status.counts().active(), Text.of("format.speed", new Bytes(speed)));
    }

    private static boolean hasLength(Progress progress) {
        return progress.totalBytes() >= 0;
    }
}
