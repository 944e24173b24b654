package io.sluice.scheduler;

import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.sluice.store.DownloadStore;

/// Takes the files of downloads away before these leave the list, and brings them back where they do not.
record FileRemoval(DownloadStore store, RemovedFiles files, Mailbox mailbox, Errands errands) {
    /// @param leave takes the downloads off the list
    CompletableFuture<ActionResult> remove(Collection<UUID> ids, FileChoice choice,
            Function<RemovedFiles.Gone, CompletableFuture<ActionResult>> leave) {
        if (choice == FileChoice.KEEP) {
            return leave.apply(RemovedFiles.Gone.NONE);
        }
        return mailbox.ask(() -> store.find(ids)).thenCompose(found -> errands.run(() -> files.take(found, choice)))
                .thenCompose(gone -> leave.apply(gone).whenComplete((_, failure) -> {
                    if (failure != null) {
                        files.putBack(gone);
                    }
                }));
    }
}
