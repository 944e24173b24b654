package io.sluice.api.rest;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.scheduler.TrackImport;
import org.jspecify.annotations.Nullable;

/// Where a list of tracks is: one of the first three.
///
/// @param url    of http or https
/// @param text   the list itself
/// @param file   absolute, on this machine; not for pages of a browser
/// @param format m3u, xspf, pls, rss, atom, metalink, opml, links or csv; otherwise told by the list
record TrackImportBody(@Nullable String url, @Nullable String text, @Nullable String file, @Nullable String format) {
    /// @param format      of the list
    /// @param imported    are new
    /// @param updated     were known, and are now as the list says
    /// @param trackIds    of both, in the order of the list
    /// @param skipped     the first thousand of what was left out
    /// @param moreSkipped how much more was
    record Done(String format, int imported, int updated, List<UUID> trackIds, List<Skip> skipped, long moreSkipped) {
        static Done of(TrackImport taken) {
            List<Skip> skipped = Stream.concat(
                    taken.skipped().stream().map(it -> new Skip(it.line(), TrackText.of(it.reason()), it.text())),
                    taken.lostFeeds().stream().map(it -> new Skip(0, TrackText.of(it.why()), it.link().toString())))
                    .toList();
            return new Done(taken.format().word(), taken.imported(), taken.updated(), taken.ids(), skipped,
                    taken.unlisted());
        }
    }

    /// @param line from 1; 0 where it has none
    /// @param text what was left out, shortened; a title where there is one
    record Skip(long line, String reason, String text) {
    }
}
