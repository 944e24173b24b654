package io.sluice.scheduler;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.DownloadState;

/// What became of an action on several downloads: each by itself.
///
/// @param done    where it took effect, or nothing was left to do
/// @param refused where the state forbids it, with that state
/// @param unknown ids of no download
public record ActionResult(Set<UUID> done, Map<UUID, DownloadState> refused, Set<UUID> unknown) {
}
