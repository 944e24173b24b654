package io.sluice.engine;

import java.nio.file.Path;
import java.util.Optional;

/// What the operating system says of its disks. Safe for any thread.
public interface Volumes {
    /// A file system as it is now.
    ///
    /// @param key         equal for folders that share the same room
    /// @param usableBytes what this user may still write
    record Volume(Object key, long usableBytes) {
    }

    /// The volume that holds `folder`, or would hold it once it is made; empty where nobody can say.
    Optional<Volume> of(Path folder);

    /// How long a file may be there, or [Long#MAX_VALUE]: 4 GiB less one byte on FAT.
    long longestFile(Path folder);
}
