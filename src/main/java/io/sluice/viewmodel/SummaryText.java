package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Speed;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Progress;
import org.jspecify.annotations.Nullable;

/// Several downloads in a few sums. Made anew for each look, on the JavaFX thread: 100,000 take a few milliseconds.
final class SummaryText {
    private static final List<String> STATES = List.of("ui.details.sum.running", "ui.details.sum.waiting",
            "ui.details.sum.paused", "ui.details.sum.finished", "ui.details.sum.failed", "ui.details.sum.cancelled");

    private final Map<String, Integer> states = new LinkedHashMap<>();
    private int downloads;
    private int unknown;
    private long total;
    private long kept;
    private long speed;

    private SummaryText() {
        STATES.forEach(key -> states.put(key, 0));
    }

    /// @param running the numbers of those that run
    static Overview of(Collection<Download> downloads, Map<UUID, Progress> running) {
        var sums = new SummaryText();
        downloads.forEach(it -> sums.add(it, running.get(it.id())));
        return new Overview(sums.bytes(), sums.states());
    }

    /// Of very many, of which only the number is known.
    static Overview of(int number) {
        return new Overview(
                List.of(DetailLine.of("ui.details.sum.selected", UserMessage.of("ui.details.number", number))),
                List.of());
    }

    private void add(Download download, @Nullable Progress numbers) {
        downloads++;
        states.merge(key(download.state()), 1, Integer::sum);
        if (download.state() instanceof Completed(_, var bytes, _)) {
            total += bytes;
            kept += bytes;
            return;
        }
        long length = numbers == null ? download.content().totalBytes() : numbers.totalBytes();
        kept += numbers == null ? download.content().keptBytes() : numbers.keptBytes();
        speed += numbers == null ? 0 : numbers.bytesPerSecond();
        unknown += length < 0 ? 1 : 0;
        total += Math.max(0, length);
    }

    private static String key(DownloadState state) {
        return switch (state) {
            case BackingOff _,Queued _ -> "ui.details.sum.waiting";
            case Active _ -> "ui.details.sum.running";
            case Paused _ -> "ui.details.sum.paused";
            case Completed _ -> "ui.details.sum.finished";
            case Failed _ -> "ui.details.sum.failed";
            case Cancelled _ -> "ui.details.sum.cancelled";
        };
    }

    private List<DetailLine> bytes() {
        List<DetailLine> lines = new ArrayList<>();
        lines.add(DetailLine.of("ui.details.sum.selected", UserMessage.of("ui.details.number", downloads)));
        lines.add(DetailLine.of("ui.details.size", unknown == 0
                ? UserMessage.of("ui.details.verbatim", new Bytes(total))
                : UserMessage.of("ui.details.sum.sizeWithout", new Bytes(total), unknown)));
        lines.add(DetailLine.of("ui.details.kept", UserMessage.of("ui.details.verbatim", new Bytes(kept))));
        lines.add(DetailLine.of("ui.details.speed", UserMessage.of("ui.details.verbatim", new Speed(speed))));
        return lines;
    }

    private List<DetailLine> states() {
        return states.entrySet().stream().filter(it -> it.getValue() > 0)
                .map(it -> DetailLine.of(it.getKey(), UserMessage.of("ui.details.number", it.getValue()))).toList();
    }
}
