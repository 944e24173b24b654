package io.sluice.exchange;

import java.util.Locale;
import java.util.function.BiFunction;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.PublicLink;

/// What a table says of a download that is over, from left to right. `BYTES` are those of the finished file, otherwise
/// those that are kept; `SECONDS` go from the first start to the end; `CHECKSUM` is what the bytes were found to have.
enum HistoryColumn {
    ENDED_AT((_, state) -> state.at().toString()), RESULT((_, state) -> kindOf(state)), NAME((download,
            _) -> safe(nameOf(download))), FOLDER((download, _) -> safe(download.request().folder().toString())), BYTES(
                    (download, state) -> state instanceof Completed done
                            ? done.bytes()
                            : download.content().keptBytes()), SECONDS(HistoryColumn::seconds), LINK(
                                    (download, _) -> PublicLink.of(download.request().links().getFirst())), PRIORITY(
                                            (download, _) -> download.place().priority().level()), CREATED_AT(
                                                    (download, _) -> download.times().created().toString()), CHECKSUM(
                                                            (download, _) -> checksumOf(download)), ERROR(
                                                                    (_, state) -> state instanceof Failed failed
                                                                            ? kindOf(failed.cause())
                                                                            : "");

    // What a spreadsheet takes for a formula; names of files and links are other people's words.
    private static final String FORMULA = "=+-@\t\r";

    private final BiFunction<Download, Settled, Object> value;

    HistoryColumn(BiFunction<Download, Settled, Object> value) {
        this.value = value;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Text or a number; empty where there is nothing to say.
    Object of(Download download, Settled state) {
        return value.apply(download, state);
    }

    private static Object seconds(Download download, Settled state) {
        var started = download.times().started();
        return started == null ? "" : state.at().getEpochSecond() - started.getEpochSecond();
    }

    private static Object checksumOf(Download download) {
        Verified verified = download.content().provenance().verified();
        return verified == null ? "" : verified.checksum().toString();
    }

    private static String kindOf(Object value) {
        return DownloadJson.snake(value.getClass().getSimpleName());
    }

    private static String nameOf(Download download) {
        return download.state() instanceof Completed done ? done.file().getFileName().toString() : download.name();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
