package io.sluice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folders that a desktop gives its user, after the file `user-dirs.dirs` of xdg-user-dirs.
record UserFolders(Map<String, String> environment, Path userHome) {
    // The file's own format: a path is absolute or starts with $HOME, nothing else is expanded.
    private static final Pattern DOWNLOAD = Pattern.compile("(?m)^XDG_DOWNLOAD_DIR=\"(\\$HOME/)?([^\"]*)\"$");

    Path downloads() {
        return named().orElse(userHome.resolve("Downloads")).toAbsolutePath().normalize();
    }

    private Optional<Path> named() {
        Path file = configuration().resolve("user-dirs.dirs");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            Matcher line = DOWNLOAD.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return line.find() ? folder(line.group(1) != null, line.group(2)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private Optional<Path> folder(boolean belowHome, String path) {
        Path folder = belowHome ? userHome.resolve(path) : Path.of(path);
        // xdg-user-dirs: a folder that is the home itself has been switched off.
        return folder.isAbsolute() && !folder.equals(userHome) ? Optional.of(folder) : Optional.empty();
    }

    private Path configuration() {
        Path named = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        return named.isAbsolute() ? named : userHome.resolve(".config");
    }
}
