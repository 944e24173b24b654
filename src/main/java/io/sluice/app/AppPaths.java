package io.sluice.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what. Nothing is made or read but by [#create()].
///
/// @param home      absolute: database, settings, logs and the lock of the running instance
/// @param downloads absolute: where files go as long as the user has said nothing else
public record AppPaths(Path home, Path downloads) {
    /// Names another home; a relative path counts from the working directory.
    public static final String HOME_VARIABLE = "SLUICE_HOME";

    /// @param environment     the variables of the process
    /// @param operatingSystem the system property `os.name`
    /// @param userHome        the system property `user.home`
    public static AppPaths of(Map<String, String> environment, String operatingSystem, Path userHome) {
        String named = environment.getOrDefault(HOME_VARIABLE, "");
        Path home = named.isBlank() ? applicationFolder(environment, operatingSystem, userHome) : Path.of(named);
        return new AppPaths(home.toAbsolutePath().normalize(), new UserFolders(environment, userHome).downloads());
    }

    /// H2's file, without the ending that H2 adds.
    public Path database() {
        return home.resolve("sluice");
    }

    public Path settings() {
        return home.resolve("settings.json");
    }

    /// Where the API is, for programs of the same user.
    public Path endpoint() {
        return home.resolve("endpoint.json");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /// Read and written by [SingleInstance] only: the lock, the address of the socket, the socket itself.
    public Path running() {
        return home.resolve("running");
    }

    /// Makes the folders that are missing. What is made can be entered by its owner alone, where the platform knows
    /// owners: links may carry secrets.
    public AppPaths create() throws IOException {
        for (Path folder : new Path[]{home, logs(), running()}) {
            createPrivate(folder);
        }
        return this;
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Path applicationFolder(Map<String, String> environment, String operatingSystem, Path userHome) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? userHome.resolve("AppData", "Roaming") : Path.of(roaming)).resolve("Sluice");
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library", "Application Support", "Sluice");
        }
        // XDG base directories: a path that is not absolute is invalid and is to be ignored.
        Path data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return (data.isAbsolute() ? data : userHome.resolve(".local", "share")).resolve("sluice");
    }
}
