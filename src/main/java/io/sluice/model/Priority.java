package io.sluice.model;

/// How urgent a download is: P0 goes before P1, P1 before P2. A download without a wish is P1.
public enum Priority {
    P0, P1, P2;

    public static final Priority DEFAULT = P1;

    /// @throws IllegalArgumentException outside 0-2
    public static Priority of(int level) {
        return switch (level) {
            case 0 -> P0;
            case 1 -> P1;
            case 2 -> P2;
            default -> throw new IllegalArgumentException("A priority is 0, 1 or 2, not " + level);
        };
    }

    /// 0 is the highest.
    public int level() {
        return switch (this) {
            case P0 -> 0;
            case P1 -> 1;
            case P2 -> 2;
        };
    }
}
