package io.sluice.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import io.sluice.model.Undo;
import io.sluice.model.UserStep;
import org.jspecify.annotations.Nullable;

/// The user's last steps: up to 50, of up to 100,000 downloads in all. Scheduler thread only.
final class Steps {
    static final int MOST = 50;
    static final int MOST_DOWNLOADS = 100_000;

    private record Done(Step step, UserStep told) {
        int downloads() {
            return told.downloads();
        }
    }

    private final Deque<Done> back = new ArrayDeque<>(); // the last one first
    private final Deque<Done> again = new ArrayDeque<>(); // the one that was undone last first
    private final Consumer<Set<UUID>> forgotten;
    private long count;
    private int downloads;

    /// @param forgotten told of downloads whose step cannot be taken back any more
    Steps(Consumer<Set<UUID>> forgotten) {
        this.forgotten = forgotten;
    }

    /// After a new step those that were undone cannot be done again.
    void did(Step step) {
        again.clear();
        push(step);
    }

    private void push(Step step) {
        int size = step.ids().size();
        if (size == 0) {
            return;
        }
        back.push(new Done(step, new UserStep(++count, step.kind(), size)));
        downloads += size;
        while (back.size() > MOST || downloads > MOST_DOWNLOADS && !back.isEmpty()) {
            Done oldest = back.removeLast();
            downloads -= oldest.downloads();
            forgotten.accept(oldest.step().ids());
        }
    }

    /// The step to take back; it can be done again afterwards.
    Optional<Step> goBack() {
        Done last = back.poll();
        if (last == null) {
            return Optional.empty();
        }
        downloads -= last.downloads();
        again.push(last);
        return Optional.of(last.step());
    }

    /// The step to do again. Whoever does it says so by [#did], which must not cost the others their turn: so it is done
    /// inside `doing`.
    <T> Optional<T> goForward(Function<Step, T> doing) {
        Done next = again.poll();
        if (next == null) {
            return Optional.empty();
        }
        List<Done> rest = List.copyOf(again);
        T result = doing.apply(next.step());
        rest.forEach(again::addLast);
        return Optional.of(result);
    }

    Undo undo() {
        return new Undo(told(back), told(again));
    }

    private static @Nullable UserStep told(Deque<Done> steps) {
        Done first = steps.peek();
        return first == null ? null : first.told();
    }
}
