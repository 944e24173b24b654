package io.sluice.scheduler;

/// How many of one host run in a [Simulation], and how many may. Of one thread.
final class HostLoad {
    private final int most;
    private int running;
    private int listed;
    private int list;

    HostLoad(int most) {
        this.most = most;
    }

    void entered() {
        running++;
    }

    void left() {
        running--;
    }

    /// Whether one more may be put on a list of those who could start.
    ///
    /// @param number another one for each list
    boolean takes(int number) {
        listed = list == number ? listed + 1 : 1;
        list = number;
        return running + listed <= most;
    }
}
