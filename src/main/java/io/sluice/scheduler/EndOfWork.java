package io.sluice.scheduler;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.sluice.model.PlannedEnd;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.WhenDone;
import org.jspecify.annotations.Nullable;

/// Notices when the last download of this run of the program is done, and does a minute later what the settings say,
/// unless somebody says no or new work comes. Whoever pauses the last one is not done with it, nor is a full disk. A list
/// on which nothing waited since the start ends nothing. Scheduler thread only.
final class EndOfWork {
    static final Duration WAY_OUT = Duration.ofSeconds(60);

    private final Supplier<WhenDone> choice;
    private final Timekeeper time;
    private final Executor mailbox;
    private Consumer<WhenDone> act = _ -> {
    };
    private @Nullable Counts lastBusy;
    private @Nullable PlannedEnd planned;

    EndOfWork(Supplier<WhenDone> choice, Timekeeper time, Executor mailbox) {
        this.choice = choice;
        this.time = time;
        this.mailbox = mailbox;
    }

    void actBy(Consumer<WhenDone> actor) {
        act = actor;
    }

    /// Looks at the queue after something happened to it.
    void follow(Counts counts) {
        if (counts.active() + counts.waiting() > 0) {
            lastBusy = counts;
            planned = null;
        } else if (lastBusy != null) {
            boolean held = counts.paused() > lastBusy.paused();
            lastBusy = null;
            if (!held) {
                plan();
            }
        }
        if (planned != null && planned.what() != choice.get()) {
            plan();
        }
    }

    private void plan() {
        WhenDone what = choice.get();
        planned = what == WhenDone.NOTHING ? null : new PlannedEnd(what, time.now().plus(WAY_OUT));
        PlannedEnd made = planned;
        if (made != null) {
            time.in(WAY_OUT, () -> mailbox.execute(() -> due(made)));
        }
    }

    private void due(PlannedEnd made) {
        if (made == planned) {
            planned = null;
            act.accept(made.what());
        }
    }

    /// Not this time.
    void stay() {
        planned = null;
    }

    @Nullable
    PlannedEnd planned() {
        return planned;
    }
}
