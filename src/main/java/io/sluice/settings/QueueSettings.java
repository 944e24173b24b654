package io.sluice.settings;

import java.nio.file.Path;

import io.sluice.settings.AddingSettings.OnDuplicate;

/// How downloads are queued.
///
/// @param adding       what new downloads get
/// @param atOnce       how many downloads run at once, 1-10
/// @param whenLowered  what happens to running downloads when `atOnce` is lowered below their number
/// @param byPriority   false: first come, first served, whatever the priority
/// @param fairness     who makes way for whom
public record QueueSettings(AddingSettings adding, int atOnce, WhenLowered whenLowered, boolean byPriority,
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
    }

    /// As [AddingSettings#folder()].
    public Path folder() {
        return adding.folder();
    }

    /// As [AddingSettings#maxRetries()].
    public int maxRetries() {
        return adding.maxRetries();
    }

    public QueueSettings withFolder(Path newFolder) {
        return withAdding(new AddingSettings(newFolder, maxRetries(), adding.onDuplicate()));
    }

    public QueueSettings withMaxRetries(int number) {
        return withAdding(new AddingSettings(folder(), number, adding.onDuplicate()));
    }

    public QueueSettings withOnDuplicate(OnDuplicate choice) {
        return withAdding(new AddingSettings(folder(), maxRetries(), choice));
    }

    private QueueSettings withAdding(AddingSettings newDownloads) {
        return new QueueSettings(newDownloads, atOnce, whenLowered, byPriority, fairness);
    }

    public QueueSettings withAtOnce(int number) {
        return new QueueSettings(adding, number, whenLowered, byPriority, fairness);
    }

    public QueueSettings withWhenLowered(WhenLowered choice) {
        return new QueueSettings(adding, atOnce, choice, byPriority, fairness);
    }

    public QueueSettings withByPriority(boolean choice) {
        return new QueueSettings(adding, atOnce, whenLowered, choice, fairness);
    }

    public QueueSettings withFairness(Fairness choice) {
        return new QueueSettings(adding, atOnce, whenLowered, byPriority, choice);
    }
}
