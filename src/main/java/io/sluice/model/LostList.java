package io.sluice.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A list of downloads that cannot be read. Nothing was changed: what takes its place is the user's to say.
///
/// @param file    where it is, or was
/// @param backups those that can be read, the newest first
/// @param folders the folders of all downloads that are in one of them
public record LostList(Path file, List<Replacement.Backup> backups, Set<Path> folders) {
    public LostList {
        backups = List.copyOf(backups);
        folders = Set.copyOf(folders);
    }
}
