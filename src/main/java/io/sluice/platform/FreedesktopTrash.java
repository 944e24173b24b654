package io.sluice.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/// The trash of Linux and BSD desktops, after the freedesktop.org Trash specification 1.0.
final class FreedesktopTrash implements FileTrash {
    private static final int STICKY_BIT = 01000;

    private final Path home;
    private final Clock clock;

    /// @param home the home trash
    FreedesktopTrash(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    static FreedesktopTrash of(Map<String, String> environment, Path userHome, Clock clock) {
        // “Definitions”: the home trash is $XDG_DATA_HOME/Trash. XDG base directories: a path that is not absolute is ignored.
        Path data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return new FreedesktopTrash(
                (data.isAbsolute() ? data : userHome.resolve(".local", "share")).resolve("Trash"), clock);
    }

    @Override
    public Trashed put(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent(), "A root cannot be removed")
                .toRealPath();
        Path real = parent.resolve(file.getFileName());
        // “Trash directories”: files of the same file system go to the home trash. Across file systems a move is a copy,
        // which may take minutes and room that is not there; so what cannot stay on its volume is refused.
        if (device(parent) == device(existing(home))) {
            return new TrashFolder(home, clock).put(real, real);
        }
        Path top = top(parent);
        return new TrashFolder(ofVolume(top), clock).put(real, top.relativize(real));
    }

    /// “Trash directories” (1) and (2): the administrator's `.Trash` where it is safe to use, else one of the user's own.
    private Path ofVolume(Path top) throws IOException {
        int user = user();
        Path shared = top.resolve(".Trash");
        if (Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                && ((int) Files.getAttribute(shared, "unix:mode") & STICKY_BIT) != 0) {
            return shared.resolve(Integer.toString(user));
        }
        Path own = top.resolve(".Trash-" + user);
        boolean strange = Files.exists(own, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS) || ownerOf(own) != user);
        if (strange) {
            throw new IOException(own + " is not the trash of this user");
        }
        return own;
    }

    /// Where the volume of `folder` is mounted.
    private static Path top(Path folder) throws IOException {
        long device = device(folder);
        Path top = folder;
        for (Path above = top.getParent(); above != null && device(above) == device; above = above.getParent()) {
            top = above;
        }
        return top;
    }

    private static Path existing(Path folder) throws IOException {
        for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above)) {
                return above;
            }
        }
        throw new NoSuchFileException(folder.toString());
    }

    // Links in the way to the file are followed: the volume counts on which it lies.
    private static long device(Path path) throws IOException {
        return (long) Files.getAttribute(path, "unix:dev");
    }

    private static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    // The process itself: HOME may be somebody else's, as under sudo.
    private int user() throws IOException {
        Path self = Path.of("/proc/self");
        return ownerOf(Files.exists(self) ? self : existing(home));
    }
}
