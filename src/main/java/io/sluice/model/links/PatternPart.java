package io.sluice.model.links;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// A part of a link, and the texts that it stands for.
sealed interface PatternPart {
    /// Never more than [LinkPattern#MOST]` + 1`, so that products of two do not overflow.
    int size();

    /// Gives each text, behind `before`, to `then`.
    void each(String before, Consumer<String> then);

    private static int limited(long size) {
        return (int) Math.min(size, LinkPattern.MOST + 1);
    }

    record Literal(String text) implements PatternPart {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void each(String before, Consumer<String> then) {
            then.accept(before + text);
        }
    }

    /// From `first` to `last`, both included, in either direction; where the step does not meet `last`, up to it.
    ///
    /// @param digits at least so many, with leading zeros
    record Numbers(long first, long last, long step, int digits) implements PatternPart {
        @Override
        public int size() {
            return limited(Math.abs(last - first) / step + 1);
        }

        @Override
        public void each(String before, Consumer<String> then) {
            Steps.each(first, last, step, number -> then.accept(before + padded(Long.toString(number))));
        }

        private String padded(String number) {
            return "0".repeat(Math.max(0, digits - number.length())) + number;
        }
    }

    record Letters(char first, char last, long step) implements PatternPart {
        @Override
        public int size() {
            return limited(Math.abs(last - first) / step + 1);
        }

        @Override
        public void each(String before, Consumer<String> then) {
            Steps.each(first, last, step, letter -> then.accept(before + (char) letter));
        }
    }

    record Choice(List<PatternPart> choices) implements PatternPart {
        @Override
        public int size() {
            return limited(choices.stream().mapToLong(PatternPart::size).sum());
        }

        @Override
        public void each(String before, Consumer<String> then) {
            choices.forEach(choice -> choice.each(before, then));
        }
    }

    record Sequence(List<PatternPart> parts) implements PatternPart {
        @Override
        public int size() {
            return parts.stream().mapToInt(PatternPart::size).reduce(1, (one, other) -> limited((long) one * other));
        }

        @Override
        public void each(String before, Consumer<String> then) {
            from(0, before, then);
        }

        private void from(int part, String before, Consumer<String> then) {
            if (part == parts.size()) {
                then.accept(before);
            } else {
                parts.get(part).each(before, text -> from(part + 1, text, then));
            }
        }
    }

    /// Counts up or down.
    final class Steps {
        private Steps() {
        }

        static void each(long first, long last, long step, LongConsumer then) {
            long steps = Math.abs(last - first) / step;
            long way = first <= last ? step : -step;
            for (long done = 0; done <= steps; done++) {
                then.accept(first + done * way);
            }
        }
    }
}
