package io.sluice.engine;

import java.time.Duration;
import java.time.Instant;

import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.Verdict;

/// Says what follows a failure: 1 s, 2 s, 4 s … between attempts, capped at 60 s, never earlier than the server asked
/// (transfer-rules §3). Pure; the scheduler does the waiting.
public final class RetryPolicy {
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    /// RFC 9110 §10.2.3 sets no bound on `Retry-After`; a day would be a failure that nobody sees.
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    /// So many downloads may wait for one host and come back at the same moment.
    private static final int FEW = 3;
    private static final int STEPS = 10;

    /// @param attempt  the attempt that broke, from 1
    /// @param advanced whether it brought bytes that no earlier one had: it then counts as the first
    public Verdict judge(Failure failure, int attempt, boolean advanced, int maxRetries, Instant now) {
        return judge(failure, attempt, advanced, maxRetries, now, 0);
    }

    /// @param waiting how many others back off from the same host: where they are many, they come back one after the
    ///                other, up to as late again as they would
    public Verdict judge(Failure failure, int attempt, boolean advanced, int maxRetries, Instant now, int waiting) {
        int charged = advanced ? DownloadState.FIRST_ATTEMPT : attempt;
        return switch (failure) {
            case Failure.Permanent cause -> new Verdict.GiveUp(cause, now);
            case Failure.Local cause -> new Verdict.Hold(cause);
            case Failure.Transient cause when charged > maxRetries -> new Verdict.GiveUp(cause, now);
            case Failure.Transient cause ->
                new Verdict.RetryAt(cause, charged, now.plus(spread(delay(cause, charged), waiting)));
        };
    }

    private static Duration spread(Duration delay, int waiting) {
        return delay.plus(delay.multipliedBy(Math.clamp(waiting - FEW + 1L, 0, STEPS)).dividedBy(STEPS));
    }

    private static Duration delay(Failure.Transient cause, int attempt) {
        return cause instanceof Failure.Busy busy
                ? longerOf(delayFor(attempt), shorterOf(busy.retryAfter(),
                        LONGEST_RETRY_AFTER))
                : delayFor(attempt);
    }

    static Duration delayFor(int attempt) {
        return attempt > 6 ? LONGEST_DELAY : shorterOf(Duration.ofSeconds(1L << (attempt - 1)), LONGEST_DELAY);
    }

    private static Duration longerOf(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorterOf(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
