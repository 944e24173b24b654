package io.sluice.model;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When the queue may run: in any of some windows, or always where there is none.
public record WeeklyWindows(List<WeeklyWindow> windows) {
    public static final WeeklyWindows ALWAYS = new WeeklyWindows(List.of());
    private static final int MOST_STEPS = 1_000;

    public WeeklyWindows {
        windows = List.copyOf(windows);
    }

    /// @param text windows as [WeeklyWindow] writes them, separated by `;`; empty for always
    /// @throws IllegalArgumentException where one of them is not written so
    public static WeeklyWindows parse(String text) {
        return new WeeklyWindows(Arrays.stream(text.split(";")).filter(it -> !it.isBlank()).map(WeeklyWindow::parse)
                .toList());
    }

    public boolean isOpenAt(ZonedDateTime time) {
        return windows.isEmpty() || windows.stream().anyMatch(it -> it.isOpenAt(time));
    }

    /// When it opens where it is closed, and the other way round; empty where it never does.
    public Optional<Instant> nextChangeAfter(ZonedDateTime time) {
        boolean open = isOpenAt(time);
        ZonedDateTime at = time;
        // One window may end where another begins: that is no change.
        for (int step = 0; step < MOST_STEPS && !windows.isEmpty(); step++) {
            ZonedDateTime from = at;
            Instant next = windows.stream().map(it -> it.nextChangeAfter(from)).min(Instant::compareTo).orElseThrow();
            at = next.atZone(time.getZone());
            if (isOpenAt(at) != open) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return windows.stream().map(WeeklyWindow::toString).collect(Collectors.joining("; "));
    }
}
