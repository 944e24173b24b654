package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A folder as it is typed.
final class FolderText {
    private FolderText() {
    }

    static Reading<Path> read(String typed) {
        try {
            Path folder = Path.of(typed.strip());
            return folder.isAbsolute()
                    ? new Reading.Good<>(folder.normalize())
                    : wrong("settings.folderNotAbsolute");
        } catch (InvalidPathException _) {
            return wrong("settings.noFolder");
        }
    }

    private static Reading<Path> wrong(String key) {
        return new Reading.Bad<>(UserMessage.of(key).withRemedy(Remedy.CHOOSE_FOLDER));
    }

    /// Why nothing could be written there; a folder that is missing is made when it is needed. Asks the disk.
    static Optional<UserMessage> unusable(Path folder) {
        Path there = FreeSpace.nearest(folder);
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Optional.empty()
                : Optional.of(UserMessage.of("settings.folderNotWritable", there.toString())
                        .withRemedy(Remedy.CHOOSE_FOLDER));
    }
}
