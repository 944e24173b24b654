package io.sluice.model;

import java.nio.file.Path;
import java.util.List;

/// A list of downloads that cannot be read. Nothing was changed: what takes its place is the user's to say.
///
/// @param file    where it is, or was
/// @param backups those that can be read, the newest first
public record LostList(Path file, List<Replacement.Backup> backups) {
    public LostList {
        backups = List.copyOf(backups);
    }
}
