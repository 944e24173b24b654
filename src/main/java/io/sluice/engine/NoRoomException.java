package io.sluice.engine;

import java.nio.file.Path;

import io.sluice.model.Failure;

/// A file does not fit beside what other downloads still need. Nothing failed: it waits until there is room.
final class NoRoomException extends TransferException {
    private static final long serialVersionUID = 1L;

    NoRoomException(Path folder, long missingBytes) {
        super(new Failure.DiskFull(folder, missingBytes));
    }
}
