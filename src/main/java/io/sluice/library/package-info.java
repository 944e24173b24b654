/// Lists of tracks that others write: playlists, podcasts, Metalinks, tables and plain links. Reads only; who keeps the
/// tracks, and who fetches lists from where, are others. Start at [io.sluice.library.TrackLists].
@NullMarked
package io.sluice.library;

import org.jspecify.annotations.NullMarked;
