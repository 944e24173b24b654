package io.sluice.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.sluice.model.ByteRange;

/// Arithmetic of byte ranges.
final class Ranges {
    private Ranges() {
    }

    /// The same bytes in as few ranges as possible, in order.
    static List<ByteRange> union(List<ByteRange> ranges) {
        List<ByteRange> united = new ArrayList<>();
        for (ByteRange next : ranges.stream().filter(range -> !range.isEmpty())
                .sorted(Comparator.comparingLong(ByteRange::from)).toList()) {
            if (!united.isEmpty() && united.getLast().to() >= next.from()) {
                ByteRange last = united.removeLast();
                united.add(new ByteRange(last.from(), Math.max(last.to(), next.to())));
            } else {
                united.add(next);
            }
        }
        return united;
    }

    /// What lies between ranges that are in order and disjoint, and behind them up to `end`.
    static List<ByteRange> between(List<ByteRange> ranges, long end) {
        List<ByteRange> gaps = new ArrayList<>();
        long from = 0;
        for (ByteRange range : ranges) {
            gaps.add(new ByteRange(from, range.from()));
            from = range.to();
        }
        gaps.add(new ByteRange(from, end));
        return gaps.stream().filter(gap -> !gap.isEmpty()).toList();
    }

    static long length(List<ByteRange> ranges) {
        return ranges.stream().mapToLong(ByteRange::length).sum();
    }
}
