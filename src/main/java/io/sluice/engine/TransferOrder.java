package io.sluice.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.query.FolderRules;
import org.jspecify.annotations.Nullable;

/// What a job is to fetch.
///
/// @param request     what the user asked for; its folder is made where it is missing
/// @param known       what earlier attempts learned; `known.fileName()` finds the `.part`
/// @param connections at most so many at once, 1-32
/// @param folders     where files go for which nobody has chosen a folder; null where the folder is settled
public record TransferOrder(UUID id, DownloadRequest request, Content known, int connections,
        @Nullable FolderRules folders) {
    public TransferOrder(UUID id, DownloadRequest request, Content known, int connections) {
        this(id, request, known, connections, null);
    }

    /// Where a file of this name goes.
    Path folderFor(String fileName) {
        return folders == null ? folder() : folders.after(request, fileName);
    }

    /// The same, settled.
    TransferOrder in(Path folder) {
        return new TransferOrder(id, request.withTarget(folder, request.fileName()), known, connections);
    }

    List<URI> links() {
        return request.links();
    }

    Path folder() {
        return request.folder();
    }

    /// The user's name for the file, or none.
    @Nullable
    String wishedName() {
        return request.fileName();
    }
}
