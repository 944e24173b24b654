package io.sluice.settings;

/// Who makes way for whom in the queue.
///
/// @param preempts     a waiting P0 takes the slot of a running one of lower priority that can go on later
/// @param agingMinutes a P2 that waited longer is treated as a P1, 1-10,080; 0 for never
/// @param perHost      how many downloads run at once from one host, 1-10
public record Fairness(boolean preempts, int agingMinutes, int perHost) {
    public static final int NEVER = 0;
    public static final int MOST_MINUTES = 7 * 24 * 60;
    public static final int DEFAULT_PER_HOST = 4;
    public static final Fairness DEFAULT = new Fairness(true, NEVER, DEFAULT_PER_HOST);

    public Fairness {
        Bounds.check("minutes until a download rises", agingMinutes, NEVER, MOST_MINUTES);
        Bounds.check("downloads at once from a host", perHost, QueueSettings.LEAST, QueueSettings.MOST);
    }

    public Fairness withPreempts(boolean choice) {
        return new Fairness(choice, agingMinutes, perHost);
    }

    public Fairness withAgingMinutes(int minutes) {
        return new Fairness(preempts, minutes, perHost);
    }

    public Fairness withPerHost(int number) {
        return new Fairness(preempts, agingMinutes, number);
    }
}
