package io.sluice.engine;

import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;

/// A `.part` with its control file, which some run of the program left in a folder.
///
/// @param request what was asked for, less headers; empty where nobody wrote it down
/// @param content what is there
/// @param aside   it was put aside by [DownloadEngine#putAside]: its download was cancelled or removed
public record LeftPart(UUID download, Optional<DownloadRequest> request, Content content, boolean aside) {
}
