package io.sluice.api.aria2;

import java.util.List;

/// A part of a list, as `tellWaiting` and `tellStopped` name it.
final class Page {
    /// No answer holds more downloads.
    static final int MOST = 10_000;

    private Page() {
    }

    /// @param offset from the beginning, or negative from the end: -1 is the last one, and the order is reversed then
    /// @param number at most so many, not negative
    static <T> List<T> of(List<T> all, int offset, int number) {
        if (number < 0) {
            throw new RpcException("The number of downloads is not negative.");
        }
        int most = Math.min(number, MOST);
        if (offset >= 0) {
            int from = Math.min(offset, all.size());
            return all.subList(from, (int) Math.min((long) from + most, all.size()));
        }
        long last = (long) all.size() + offset; // included
        if (last < 0) {
            return List.of();
        }
        return all.subList((int) Math.max(last + 1 - most, 0), (int) last + 1).reversed();
    }
}
