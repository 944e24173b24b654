package io.sluice.viewmodel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.sluice.model.Download;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadFeed;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.Setting;
import io.sluice.settings.SettingsStore;
import io.sluice.viewmodel.TrayViewModel.Face;
import org.jspecify.annotations.Nullable;

/// Watches the queue for what is shown outside the table: the face of the tray, and what is announced, by the system or,
/// while the window has the focus, in the window. It looks
/// on the alarm's thread, and so goes on while the window is hidden and the JavaFX thread rests; and only when something
/// has happened, or runs. Safe for any thread.
public final class Lookout implements AutoCloseable {
    /// Many facts that come together are looked at together.
    static final Duration AFTER_ARRIVAL = Duration.ofMillis(500);
    static final Duration WHILE_RUNNING = Duration.ofSeconds(2);

    /// Who shows it. Called on any thread, one call after the other; must return at once.
    public interface Audience {
        void show(Face face);

        void tell(Announcement announcement);
    }

    private record Watched(DownloadFeed feed, Inbox inbox, Audience audience) {
    }

    private final Timekeeper time;
    private final Endings endings = new Endings(); // guarded by this, as is all below
    private final TrayFace face;
    private final Announcements announcements;
    private final Consumer<UserMessage> inWindow;
    private boolean focused;
    private @Nullable Watched watched;
    private @Nullable Face shown;
    private boolean isLookDue;
    private boolean isTellingDue;

    /// @param inWindow shows a sentence there for a while; called on any thread
    Lookout(SettingsStore settings, Timekeeper time, Consumer<UserMessage> inWindow) {
        this.time = time;
        this.inWindow = inWindow;
        this.face = new TrayFace(
                new QueueStatus(false, settings.current().queue().atOnce(), QueueStatus.Counts.NONE),
                settings.fixed().containsKey(Setting.AT_ONCE));
        this.announcements = new Announcements(() -> settings.current().desktop().notices());
    }

    /// Begins to watch. Call once.
    public void watch(DownloadService service, Audience audience) {
        Inbox inbox = service.feed().follow();
        synchronized (this) {
            watched = new Watched(service.feed(), inbox, audience);
            show(watched);
        }
        inbox.onArrival(() -> lookIn(AFTER_ARRIVAL));
    }

    /// The user looks at the window, or does no longer: what is seen there needs no notice of the system.
    public synchronized void windowFocused(boolean now) {
        focused = now;
        face.windowFocused(now);
        if (watched != null) {
            show(watched);
        }
    }

    private synchronized void lookIn(Duration delay) {
        if (!isLookDue) {
            isLookDue = true;
            time.in(delay, this::look);
        }
    }

    private synchronized void look() {
        isLookDue = false;
        if (watched == null) {
            return;
        }
        watched.inbox().drainTo(this::take);
        Collection<Progress> running = watched.feed().sample().values();
        face.see(running);
        show(watched);
        if (announcements.isAnything() && !isTellingDue) {
            isTellingDue = true;
            time.in(Announcements.GATHERED_FOR, this::tell);
        }
        if (!running.isEmpty()) {
            lookIn(WHILE_RUNNING);
        }
    }

    private void take(Fact fact) {
        List<Download> ended = endings.in(fact);
        face.see(ended);
        announcements.see(ended);
        switch (fact) {
            case Fact.Snapshot(_, var status) -> see(status);
            case Fact.QueueChanged(var status) -> see(status);
            case Fact.Listed _,Fact.Added _,Fact.Changed _,Fact.Removed _,Fact.TracksChanged _,Fact.Keeping _ -> {
            }
        }
    }

    private void see(QueueStatus status) {
        face.see(status);
        announcements.see(status);
    }

    /// What the tray shows now.
    public synchronized Face face() {
        return face.face();
    }

    private void show(Watched to) {
        Face now = face.face();
        if (!now.equals(shown)) {
            shown = now;
            to.audience().show(now);
        }
    }

    /// Tells of something by the system, unless the user looks at the window, which shows it, too.
    public synchronized void announce(Announcement announcement) {
        if (!focused && watched != null) {
            watched.audience().tell(announcement);
        }
    }

    private synchronized void tell() {
        isTellingDue = false;
        List<Announcement> told = announcements.tell();
        if (focused) {
            told.forEach(it -> inWindow.accept(it.inOneLine()));
        } else if (watched != null) {
            told.forEach(watched.audience()::tell);
        }
    }

    /// Watches no more.
    @Override
    public synchronized void close() {
        if (watched != null) {
            watched.inbox().close();
            watched = null;
        }
    }
}
