package io.sluice.viewmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.i18n.Text;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;

/// Says of an action on several downloads how many followed it, how many could not, and why not. Nothing is said where
/// all followed: their rows show it.
final class Remainder {
    private Remainder() {
    }

    /// @param doneKey of a text that says of a number of downloads that it was done to them
    /// @param refused the states that forbid it, one for each download
    /// @param gone    how many are not in the list any more
    static Optional<UserMessage> of(String doneKey, int done, Collection<DownloadState> refused, int gone) {
        Map<String, Long> counts = Stream.concat(refused.stream().map(Remainder::because),
                Stream.generate(() -> "notice.because.gone").limit(gone))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(UserMessage.of("notice.partly", Text.of(doneKey, done), refused.size() + gone,
                        reasons(counts)));
    }

    private static List<Text> reasons(Map<String, Long> counts) {
        if (counts.size() == 1) {
            return counts.keySet().stream().map(Text::of).toList();
        }
        Comparator<Map.Entry<String, Long>> mostFirst = Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey());
        return counts.entrySet().stream().sorted(mostFirst)
                .map(it -> Text.of("notice.because.counted", it.getValue(), Text.of(it.getKey()))).toList();
    }

    private static String because(DownloadState state) {
        return switch (state) {
            case Queued _,BackingOff _ -> "notice.because.waiting";
            case Paused _ -> "notice.because.paused";
            case Active _ -> "notice.because.running";
            case Completed _ -> "notice.because.finished";
            case Failed _ -> "notice.because.failed";
            case Cancelled _ -> "notice.because.cancelled";
        };
    }
}
