package io.sluice.ui.library;

import io.sluice.model.TrackState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// How far a track is, by icon and word.
///
/// @param key of the word
record TrackStateLook(Ikon icon, String key) {
    static TrackStateLook of(TrackState state) {
        return switch (state) {
            case NEVER_FETCHED -> new TrackStateLook(MaterialDesignC.CIRCLE_OUTLINE, "ui.tracks.state.never");
            case QUEUED -> new TrackStateLook(MaterialDesignC.CLOCK_OUTLINE, "ui.tracks.state.queued");
            case THERE -> new TrackStateLook(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "ui.tracks.state.there");
            case FILE_GONE -> new TrackStateLook(MaterialDesignF.FILE_ALERT_OUTLINE, "ui.tracks.state.fileGone");
        };
    }
}
