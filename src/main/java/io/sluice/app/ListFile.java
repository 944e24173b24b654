package io.sluice.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lists of tracks as users and desktops name them: by a path, or by a link of the scheme `file`. Only names that lists
/// have: another file was hardly meant.
final class ListFile {
    private static final Set<String> ENDINGS = Set.of("m3u", "m3u8", "xspf", "pls", "meta4", "metalink");
    private static final String FILE_LINK = "file:";

    private ListFile() {
    }

    /// @param folder that a relative path counts from
    /// @return absolute; empty where no such file is there
    static Optional<Path> of(String named, Path folder) {
        try {
            Path file = named.startsWith(FILE_LINK) ? Path.of(new URI(named)) : folder.resolve(named);
            return isList(file) && Files.isRegularFile(file)
                    ? Optional.of(file.toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException none) {
            return Optional.empty();
        }
    }

    private static boolean isList(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
