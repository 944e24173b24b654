package io.sluice.model;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Speed limits of everything that hold in some windows only.
public record SpeedWindows(List<Limited> limits) {
    public static final SpeedWindows NONE = new SpeedWindows(List.of());

    /// @param bytesPerSecond at least 1
    public record Limited(WeeklyWindow window, long bytesPerSecond) {
        public Limited {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("must be at least 1 byte a second, not " + bytesPerSecond);
            }
        }

        private static Limited parse(String text) {
            int split = text.strip().lastIndexOf(' ');
            try {
                return new Limited(WeeklyWindow.parse(text.strip().substring(0, Math.max(0, split))),
                        Long.parseLong(text.strip().substring(split + 1)));
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException(
                        "must be like mon-fri 08:00-18:00 500000 (bytes a second), not " + text.strip(), none);
            }
        }

        @Override
        public String toString() {
            return window + " " + bytesPerSecond;
        }
    }

    public SpeedWindows {
        limits = List.copyOf(limits);
    }

    /// @param text a window as [WeeklyWindow] writes it, a space and bytes a second; several are separated by `;`
    /// @throws IllegalArgumentException where one of them is not written so
    public static SpeedWindows parse(String text) {
        return new SpeedWindows(
                Arrays.stream(text.split(";")).filter(it -> !it.isBlank()).map(Limited::parse).toList());
    }

    /// The lowest of those that are open, and of `always`.
    ///
    /// @param always the limit at any time, 0 for none
    /// @return 0 for none
    public long limitAt(ZonedDateTime time, long always) {
        return limits.stream().filter(it -> it.window().isOpenAt(time)).mapToLong(Limited::bytesPerSecond)
                .reduce(always, (one, other) -> one == 0 ? other : Math.min(one, other));
    }

    /// When a window opens or closes next; empty where there is none.
    public Optional<Instant> nextChangeAfter(ZonedDateTime time) {
        return limits.stream().map(it -> it.window().nextChangeAfter(time)).min(Instant::compareTo);
    }

    @Override
    public String toString() {
        return limits.stream().map(Limited::toString).collect(Collectors.joining("; "));
    }
}
