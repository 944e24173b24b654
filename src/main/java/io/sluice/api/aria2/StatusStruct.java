package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.sluice.api.http.ErrorText;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.Progress;
import io.sluice.model.SegmentMap;
import org.jspecify.annotations.Nullable;

/// A download as `tellStatus` tells it: every value is a text.
final class StatusStruct {
    private final Download download;
    private final @Nullable Progress running;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Set<String> keys;

    /// @param running its numbers, null where it does not run
    /// @param keys    what is asked for; empty for all
    StatusStruct(Download download, @Nullable Progress running, Set<String> keys) {
        this.download = download;
        this.running = running;
        this.keys = keys;
    }

    /// @param segments which bytes are there; asked for only where somebody wants to know
    /// @param files    as [Files] tells them; asked for likewise
    Map<String, Object> tell(String gid, Supplier<Optional<SegmentMap>> segments, Supplier<List<Object>> files) {
        put("gid", () -> gid);
        put("status", () -> Word.of(download.state()).text());
        put("totalLength", () -> Long.toString(Math.max(total(), 0)));
        put("completedLength", () -> Long.toString(kept()));
        put("uploadLength", () -> "0");
        put("downloadSpeed", () -> Long.toString(running == null ? 0 : running.bytesPerSecond()));
        put("uploadSpeed", () -> "0");
        put("connections", () -> Integer.toString(running == null ? 0 : running.connections()));
        putPieces(segments);
        putError();
        put("dir", () -> download.request().folder().toString());
        put("files", files::get);
        if (running != null && running.verifiedBytes() != Progress.NOT_VERIFYING) {
            put("verifiedLength", () -> Long.toString(running.verifiedBytes()));
        }
        return members;
    }

    private void put(String key, Supplier<Object> value) {
        if (keys.isEmpty() || keys.contains(key)) {
            members.put(key, value.get());
        }
    }

    private void putPieces(Supplier<Optional<SegmentMap>> segments) {
        Pieces pieces = Pieces.of(Math.max(total(), 0));
        put("pieceLength", () -> Long.toString(pieces.size()));
        put("numPieces", () -> Integer.toString(pieces.number()));
        if (total() > 0 && (keys.isEmpty() || keys.contains("bitfield"))) {
            segments.get().filter(it -> it.length() == total())
                    .ifPresent(it -> members.put("bitfield", pieces.bitfield(it)));
        }
    }

    private void putError() {
        switch (download.state()) {
            case Completed _ -> putError(ErrorCode.OK, "");
            case Cancelled _ -> putError(ErrorCode.REMOVED, "The download was removed.");
            case Failed _,Paused _ -> {
                Optional<Failure> failure = ErrorText.of(download);
                failure.ifPresent(it -> putError(ErrorCode.of(it), ErrorText.message(it)));
            }
            default -> {
                // Nothing ended it yet.
            }
        }
    }

    private void putError(ErrorCode code, String message) {
        put("errorCode", code::text);
        put("errorMessage", () -> message);
    }

    private long total() {
        if (download.state() instanceof Completed(_, var bytes, _)) {
            return bytes;
        }
        long running = this.running == null ? Content.UNKNOWN : this.running.totalBytes();
        return running == Content.UNKNOWN ? download.content().totalBytes() : running;
    }

    private long kept() {
        if (download.state() instanceof Completed(_, var bytes, _)) {
            return bytes;
        }
        return running == null ? download.content().keptBytes() : running.keptBytes();
    }

    String totalText() {
        return Long.toString(Math.max(total(), 0));
    }

    String keptText() {
        return Long.toString(kept());
    }
}
