package io.sluice.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
    private long count;
    private int downloads;

    /// After a new step those that were undone cannot be done again. One that changed nothing is none.
    void did(Step step) {
        int size = step.ids().size();
        if (size == 0) {
            return;
        }
        again.clear();
        back.push(new Done(step, new UserStep(++count, step.kind(), size)));
        downloads += size;
        while (back.size() > MOST || downloads > MOST_DOWNLOADS) {
            downloads -= back.removeLast().downloads();
        }
    }

    /// Takes the last step back by `undoing`; it can be done again afterwards. Where that fails, nothing is forgotten.
    <T> Optional<T> goBack(Function<Step, T> undoing) {
        Done last = back.peek();
        if (last == null) {
            return Optional.empty();
        }
        T result = undoing.apply(last.step());
        back.pop();
        downloads -= last.downloads();
        again.push(last);
        return Optional.of(result);
    }

    /// Does the step that was undone last again. Whoever does it says so by [#did], inside `doing`, as of any step, which
    /// here does not cost the others their turn. Where it fails, nothing is forgotten.
    <T> Optional<T> goForward(Function<Step, T> doing) {
        Done next = again.peek();
        if (next == null) {
            return Optional.empty();
        }
        List<Done> rest = again.stream().skip(1).toList();
        T result = doing.apply(next.step());
        again.clear();
        again.addAll(rest);
        return Optional.of(result);
    }

    /// What was begun just now, taking `step` back or doing it again, came to nothing: it is done, or undone, as before. Only
    /// as long as the user did nothing else since.
    void turnBack(Step step) {
        if (isFirst(again, step)) {
            Done done = again.pop();
            back.push(done);
            downloads += done.downloads();
        } else if (isFirst(back, step)) {
            Done done = back.pop();
            downloads -= done.downloads();
            again.push(done);
        }
    }

    private static boolean isFirst(Deque<Done> steps, Step step) {
        Done first = steps.peek();
        return first != null && first.step() == step;
    }

    Undo undo() {
        return new Undo(told(back), told(again));
    }

    private static @Nullable UserStep told(Deque<Done> steps) {
        Done first = steps.peek();
        return first == null ? null : first.told();
    }
}
