package io.sluice.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.sluice.i18n.Bytes;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.QueueStatus;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.settings.NoticeSettings;
import io.sluice.viewmodel.Announcement.Kind;
import org.jspecify.annotations.Nullable;

/// Gathers what ended, and tells it at once: a hundred files that finish within seconds are one notice. Not safe for
/// several threads.
final class Announcements {
    /// From the first that ended until all that ended since are told.
    static final Duration GATHERED_FOR = Duration.ofSeconds(3);
    static final int MOST_NAMES = 3;

    private final Supplier<NoticeSettings> wanted;
    private final List<Download> finished = new ArrayList<>();
    private final List<Download> failed = new ArrayList<>();
    private @Nullable Counts lastBusy;
    private boolean done;

    Announcements(Supplier<NoticeSettings> wanted) {
        this.wanted = wanted;
    }

    void see(List<Download> ended) {
        ended.forEach(download -> (download.state() instanceof Completed ? finished : failed).add(download));
    }

    /// Whoever pauses the last download is not done with it.
    void see(QueueStatus status) {
        Counts now = status.counts();
        if (now.active() + now.waiting() > 0) {
            lastBusy = now;
            done = false;
        } else if (lastBusy != null) {
            done = now.paused() <= lastBusy.paused();
            lastBusy = null;
        }
    }

    /// Whether something is to be told.
    boolean isAnything() {
        return !finished.isEmpty() || !failed.isEmpty();
    }

    /// Everything gathered, which is forgotten then.
    List<Announcement> tell() {
        NoticeSettings on = wanted.get();
        List<Announcement> told = new ArrayList<>();
        if (on.failed() && !failed.isEmpty()) {
            told.add(failure());
        }
        // The end of the queue says of the last ones that they are finished, too: one notice, not two.
        if (on.queueDone() && done && isAnything()) {
            told.add(new Announcement(Kind.QUEUE_DONE, UserMessage.of("notice.queueDone"), names(finished)));
        } else if (on.finished() && !finished.isEmpty()) {
            told.add(success());
        }
        finished.clear();
        failed.clear();
        return told;
    }

    private Announcement success() {
        return new Announcement(Kind.FINISHED, UserMessage.of("notice.finished", finished.size()), names(finished));
    }

    private Announcement failure() {
        List<UserMessage> lines = new ArrayList<>(names(failed));
        if (failed.size() == 1) {
            lines.add(reason(failed.getFirst()));
        }
        return new Announcement(Kind.FAILED, UserMessage.of("notice.failed", failed.size()), lines);
    }

    private static List<UserMessage> names(List<Download> downloads) {
        List<UserMessage> lines = new ArrayList<>();
        downloads.stream().limit(MOST_NAMES).forEach(download -> lines.add(line(download)));
        if (downloads.size() > MOST_NAMES) {
            lines.add(UserMessage.of("notice.andMore", downloads.size() - MOST_NAMES));
        }
        return lines;
    }

    private static UserMessage line(Download download) {
        return download.state() instanceof Completed(_, long bytes, _)
                ? UserMessage.of("notice.finishedFile", nameOf(download), new Bytes(bytes))
                : UserMessage.of("notice.failedFile", nameOf(download));
    }

    // What a link says of the name may carry a session or a signature behind a semicolon.
    private static String nameOf(Download download) {
        boolean settled = download.content().fileName() != null || download.request().fileName() != null;
        String name = download.name();
        return settled ? name : name.replaceFirst(";.*", "");
    }

    private static UserMessage reason(Download download) {
        return switch (download.state()) {
            // What a defect says of itself may be a whole link.
            case Failed(Failure.Internal _, _) -> UserMessage.of("notice.failedInside");
            case Failed(var cause, _) -> FailureText.of(cause);
            case Paused(PauseReason.Blocked(var cause)) -> FailureText.of(cause);
            default -> throw new IllegalArgumentException("Not failed: " + download.state());
        };
    }
}
