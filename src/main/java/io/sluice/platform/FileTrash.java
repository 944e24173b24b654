package io.sluice.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/// The desktop's trash. Safe for any thread; every method may block.
public interface FileTrash {
    /// Moves a file there. It is never copied: what lies on a volume without a trash stays.
    ///
    /// @throws IOException where no trash takes it; the file is where it was then
    Trashed put(Path file) throws IOException;

    /// A file in the trash.
    interface Trashed {
        /// Moves it to `target`, never over another file: [java.nio.file.FileAlreadyExistsException].
        ///
        /// @return false where only the user can take files out of this trash
        /// @throws IOException where it is not in the trash any more, or `target` cannot be written
        boolean takeOut(Path target) throws IOException;
    }

    /// @param operatingSystem the system property `os.name`
    /// @param environment     the variables of the process
    /// @param userHome        the system property `user.home`
    static FileTrash of(String operatingSystem, Map<String, String> environment, Path userHome, Clock clock) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac")
                ? new SystemTrash()
                : FreedesktopTrash.of(environment, userHome, clock);
    }
}
