package io.sluice.viewmodel;

/// Which of a download's links is meant, where there are several: the first is A, the 27th AA.
public final class MirrorLabel {
    private static final int LETTERS = 26;

    private MirrorLabel() {
    }

    /// @param place from 0
    public static String of(int place) {
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : of(place / LETTERS - 1) + last;
    }
}
