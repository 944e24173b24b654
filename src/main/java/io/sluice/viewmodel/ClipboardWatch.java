package io.sluice.viewmodel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.SettingsStore;

/// Looks whether links were copied in other programs, while the setting is on: once a second as long as no window of
/// Sluice has the focus, and when one gets it. While one has it, what is copied is Sluice's own, and is left alone.
/// JavaFX thread.
public final class ClipboardWatch implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(1);
    /// A long text is handed over whole each time.
    static final Duration AFTER_LONG_TEXT = Duration.ofSeconds(10);
    /// Wayland gives a window the clipboard when it gets the focus, perhaps a moment later.
    static final Duration AFTER_FOCUS = Duration.ofMillis(500);
    private static final int LONG_TEXT = 20_000;

    /// @param text what is in the clipboard; empty where that is no text, or marked as a secret
    /// @param fx   runs a task on the JavaFX thread, from any thread
    record Surroundings(Supplier<Optional<String>> text, Timekeeper time, Executor fx) {
    }

    private final Surroundings surroundings;
    private final CopiedLinks copied;
    private final Consumer<Announcement> tell;
    private final SettingsStore settings;
    private final SettingsStore.Listening listening;
    private boolean on;
    private boolean focused;
    private boolean isLookDue;
    private boolean closed;
    private int lastLength;
    private int lastHash;

    /// @param tell hears of what is offered
    ClipboardWatch(SettingsStore settings, Surroundings surroundings, CopiedLinks copied,
            Consumer<Announcement> tell) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.copied = copied;
        this.tell = tell;
        this.listening = settings.onChange(_ -> surroundings.fx().execute(this::follow));
        follow();
    }

    private void follow() {
        boolean wanted = !closed && settings.current().desktop().watchesClipboard();
        if (wanted && !on) {
            on = true;
            leaveAlone();
            lookAfter(EVERY);
        } else if (!wanted && on) {
            on = false;
            copied.dismiss();
        }
    }

    /// A window of Sluice got the focus, or none has it any more.
    public void windowFocused(boolean now) {
        if (on && now) {
            look();
            surroundings.time().in(AFTER_FOCUS, () -> surroundings.fx().execute(this::lookAgain));
        } else if (on) {
            leaveAlone();
            lookAfter(EVERY);
        }
        focused = now;
    }

    private void lookAgain() {
        if (on && focused) {
            look();
        }
    }

    private void lookAfter(Duration delay) {
        if (!isLookDue) {
            isLookDue = true;
            surroundings.time().in(delay, () -> surroundings.fx().execute(this::lookDue));
        }
    }

    private void lookDue() {
        isLookDue = false;
        if (on && !focused) {
            look();
            lookAfter(lastLength > LONG_TEXT ? AFTER_LONG_TEXT : EVERY);
        }
    }

    private void look() {
        surroundings.text().get().filter(this::isNew).ifPresent(text -> copied.see(text, tell));
    }

    private void leaveAlone() {
        surroundings.text().get().filter(this::isNew).ifPresent(copied::ignore);
    }

    private boolean isNew(String text) {
        boolean isNew = text.length() != lastLength || text.hashCode() != lastHash;
        lastLength = text.length();
        lastHash = text.hashCode();
        return isNew;
    }

    @Override
    public void close() {
        listening.close();
        closed = true;
        on = false;
    }
}
