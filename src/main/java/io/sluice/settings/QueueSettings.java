package io.sluice.settings;

import java.nio.file.Path;

/// How downloads are queued.
///
/// @param folder       where downloads go that name no other; absolute
/// @param atOnce       how many downloads run at once, 1-10
/// @param maxRetries   further attempts after a failed one, 1-10, for downloads added from now on
/// @param whenLowered  what happens to running downloads when `atOnce` is lowered below their number
/// @param byPriority   false: first come, first served, whatever the priority
/// @param fairness     who makes way for whom
public record QueueSettings(Path folder, int atOnce, int maxRetries, WhenLowered whenLowered, boolean byPriority,
        Fairness fairness) {
    public static final int DEFAULT_AT_ONCE = 3;
    public static final int DEFAULT_RETRIES = 3;
    public static final int LEAST = 1;
    public static final int MOST = 10;

    /// What a lower number of downloads at once does to those that run. `LET_FINISH`: they run to their end, nothing
    /// new starts until the number fits. `STOP_LAST`: the last ones of the queue's order stop and wait in their place.
    public enum WhenLowered {
        LET_FINISH, STOP_LAST
    }

    public QueueSettings {
        Bounds.check("downloads at once", atOnce, LEAST, MOST);
        Bounds.check("retries", maxRetries, LEAST, MOST);
    }

    public QueueSettings withFolder(Path newFolder) {
        return new QueueSettings(newFolder, atOnce, maxRetries, whenLowered, byPriority, fairness);
    }

    public QueueSettings withAtOnce(int number) {
        return new QueueSettings(folder, number, maxRetries, whenLowered, byPriority, fairness);
    }

    public QueueSettings withMaxRetries(int number) {
        return new QueueSettings(folder, atOnce, number, whenLowered, byPriority, fairness);
    }

    public QueueSettings withWhenLowered(WhenLowered choice) {
        return new QueueSettings(folder, atOnce, maxRetries, choice, byPriority, fairness);
    }

    public QueueSettings withByPriority(boolean choice) {
        return new QueueSettings(folder, atOnce, maxRetries, whenLowered, choice, fairness);
    }

    public QueueSettings withFairness(Fairness choice) {
        return new QueueSettings(folder, atOnce, maxRetries, whenLowered, byPriority, choice);
    }
}
