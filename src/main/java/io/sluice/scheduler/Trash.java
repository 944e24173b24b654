package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.Path;

/// Where files go that the user removes together with their downloads. Safe for any thread; every method may block.
@FunctionalInterface
public interface Trash {
    /// For a machine that has none.
    Trash NONE = _ -> {
        throw new IOException("There is no trash on this machine");
    };

    /// Moves a file there.
    ///
    /// @throws IOException where no trash takes it; the file is where it was then
    Trashed put(Path file) throws IOException;

    /// A file in the trash.
    @FunctionalInterface
    interface Trashed {
        /// Moves it to `target`, never over another file: [java.nio.file.FileAlreadyExistsException].
        ///
        /// @return false where only the user can take files out of this trash
        /// @throws IOException where it is not in the trash any more, or `target` cannot be written
        boolean takeOut(Path target) throws IOException;
    }
}
