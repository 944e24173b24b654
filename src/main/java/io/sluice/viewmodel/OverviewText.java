package io.sluice.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Moment;
import io.sluice.i18n.Speed;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.PublicLink;
import io.sluice.model.RequestHeader;
import io.sluice.model.Times;

/// Says all there is to say of one download, without its secrets.
final class OverviewText {
    private OverviewText() {
    }

    /// @param track what its track is called; empty where it is of none
    static Overview of(DownloadRow row, String track) {
        return new Overview(file(row, track), request(row.download()));
    }

    private static List<DetailLine> file(DownloadRow row, String track) {
        Download download = row.download();
        Numbers numbers = row.numbersProperty().get();
        List<DetailLine> lines = new ArrayList<>();
        lines.add(verbatim("ui.details.name", row.name()));
        if (!track.isEmpty()) {
            lines.add(verbatim("ui.details.track", track));
        }
        lines.add(DetailLine.of("ui.details.state", row.statusProperty().get()));
        lines.add(verbatim("ui.details.folder", download.request().folder().toString()));
        lines.add(new DetailLine("ui.details.links",
                download.request().links().stream().map(PublicLink::of).map(DetailLine::verbatim).toList()));
        lines.add(DetailLine.of("ui.details.size", numbers.totalBytes() < 0
                ? UserMessage.of("ui.details.unknown")
                : UserMessage.of("ui.details.verbatim", new Bytes(numbers.totalBytes()))));
        lines.add(DetailLine.of("ui.details.kept", kept(numbers)));
        if (numbers.bytesPerSecond() >= 0) {
            lines.add(DetailLine.of("ui.details.speed",
                    UserMessage.of("ui.details.verbatim", new Speed(numbers.bytesPerSecond()))));
        }
        numbers.timeLeft().ifPresent(left -> lines.add(duration(left)));
        List<UserMessage> caveats = caveats(download);
        if (!caveats.isEmpty()) {
            lines.add(new DetailLine("ui.details.caveats", caveats));
        }
        return lines;
    }

    private static DetailLine verbatim(String key, String text) {
        return DetailLine.of(key, DetailLine.verbatim(text));
    }

    private static DetailLine duration(Duration left) {
        return DetailLine.of("ui.details.timeLeft", UserMessage.of("ui.details.verbatim", left));
    }

    private static UserMessage kept(Numbers numbers) {
        return numbers.fraction() < 0
                ? UserMessage.of("ui.details.verbatim", new Bytes(numbers.keptBytes()))
                : UserMessage.of("ui.details.keptShare", new Bytes(numbers.keptBytes()),
                        (long) Math.floor(numbers.fraction() * 100));
    }

    private static List<UserMessage> caveats(Download download) {
        Content content = download.content();
        List<UserMessage> sentences = new ArrayList<>();
        if (!content.resumable() && !(download.state() instanceof Completed)) {
            sentences.add(UserMessage.of("ui.details.caveat.noRanges"));
        }
        content.provenance().caveats().stream().sorted().map(OverviewText::caveat).forEach(sentences::add);
        return sentences;
    }

    private static UserMessage caveat(Caveat caveat) {
        return switch (caveat) {
            case LENGTH_UNVERIFIED -> UserMessage.of("ui.details.caveat.length");
            case VERSION_UNPROVEN -> UserMessage.of("ui.details.caveat.version");
            case TAG_VARIES -> UserMessage.of("ui.details.caveat.tag");
        };
    }

    private static List<DetailLine> request(Download download) {
        FetchOptions options = download.request().options();
        List<DetailLine> lines = new ArrayList<>();
        lines.add(DetailLine.of("ui.details.priority", priority(download.place().priority())));
        lines.addAll(times(download));
        lines.add(DetailLine.of("ui.details.retries",
                UserMessage.of("ui.details.retries.atMost", download.request().maxRetries())));
        lines.add(DetailLine.of("ui.details.connections", options.connections() == FetchOptions.AS_SET
                ? UserMessage.of("ui.details.asSet")
                : UserMessage.of("ui.details.connections.atMost", options.connections())));
        lines.add(DetailLine.of("ui.details.limit", options.bytesPerSecond() == FetchOptions.UNLIMITED
                ? UserMessage.of("ui.details.noLimit")
                : UserMessage.of("ui.details.verbatim", new Speed(options.bytesPerSecond()))));
        if (!options.headers().isEmpty()) {
            // Their values may be secrets.
            lines.add(verbatim("ui.details.headers",
                    options.headers().stream().map(RequestHeader::name).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private static List<DetailLine> times(Download download) {
        Times times = download.times();
        List<DetailLine> lines = new ArrayList<>();
        lines.add(DetailLine.of("ui.details.added",
                UserMessage.of("ui.details.verbatim", new Moment(times.created()))));
        if (times.started() != null) {
            lines.add(DetailLine.of("ui.details.started",
                    UserMessage.of("ui.details.verbatim", new Moment(times.started()))));
        }
        if (download.state() instanceof Settled over) {
            lines.add(DetailLine.of("ui.details.ended",
                    UserMessage.of("ui.details.verbatim", new Moment(over.at()))));
        }
        return lines;
    }

    private static UserMessage priority(Priority priority) {
        return UserMessage.of(switch (priority) {
            case P0 -> "ui.priority.p0";
            case P1 -> "ui.priority.p1";
            case P2 -> "ui.priority.p2";
        });
    }
}
