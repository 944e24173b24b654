package io.sluice.scheduler;

import io.sluice.model.Download;

/// A download that is in the list already, for somebody who wants the like of it.
///
/// @param sameLink whether it has the same first link; otherwise its file is the one that the new one would be
public record Duplicate(Download download, boolean sameLink) {
}
