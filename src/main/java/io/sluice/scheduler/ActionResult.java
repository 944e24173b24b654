package io.sluice.scheduler;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.DownloadState;
import io.sluice.model.Failure;

/// What became of an action on several downloads: each by itself.
///
/// @param done       where it took effect, or nothing was left to do
/// @param refused    where the state forbids it, with that state
/// @param unknown    ids of no download
/// @param fileStayed whose file did not follow. Removing: no trash took it, or it could not be deleted, and the download
///                   stays with it. Undoing that: the download is back, and only the user can take its file out of the
///                   trash
/// @param failed     what a disk refused, with the reason: as before, and the step can be taken back, or done again, later
/// @param bytesGone  which of those that came back begin anew, since what was fetched of them is not kept any more
public record ActionResult(Set<UUID> done, Map<UUID, DownloadState> refused, Set<UUID> unknown, Set<UUID> fileStayed,
        Map<UUID, Failure.Local> failed, Set<UUID> bytesGone) {
    ActionResult(Set<UUID> done, Map<UUID, DownloadState> refused, Set<UUID> unknown) {
        this(done, refused, unknown, Set.of(), Map.of(), Set.of());
    }

    ActionResult withFileStayed(Set<UUID> ids) {
        return new ActionResult(done, refused, unknown, ids, failed, bytesGone);
    }

    ActionResult withBytesGone(Set<UUID> ids) {
        return new ActionResult(done, refused, unknown, fileStayed, failed, ids);
    }

    ActionResult withFailed(Map<UUID, Failure.Local> causes) {
        return new ActionResult(done, refused, unknown, fileStayed, causes, bytesGone);
    }
}
