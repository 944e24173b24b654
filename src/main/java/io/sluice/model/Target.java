package io.sluice.model;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The file that a download is or will be, as far as one can know. Two of them are the same where the paths of this
/// platform are: on Windows whatever the case of their letters, elsewhere only with the same letters.
public final class Target {
    private static final Pattern WITH_EXTENSION = Pattern.compile(".+\\.([A-Za-z0-9]{1,8})");
    /// What ends so is a program of the server, and its files are called otherwise.
    private static final Set<String> PROGRAMS = Set.of("action", "ashx", "asp", "aspx", "cfm", "cgi", "do",
            "htm", "html", "jsp", "jspx", "php", "php3", "php5", "phtml", "pl");

    private Target() {
    }

    /// Its name on the disk once it has one, otherwise what is expected.
    public static Optional<Path> of(Download download) {
        String settled = download.content().fileName();
        DownloadRequest request = download.request();
        return settled == null
                ? expected(request.folder(), request.fileName(), request.links().getFirst())
                : in(request.folder(), settled);
    }

    /// Before a server has answered: the name that was wished for, else the end of the link where that looks like a file's
    /// name. A server may still give another one.
    ///
    /// @param wished what the user wants it to be called
    public static Optional<Path> expected(Path folder, @Nullable String wished, URI link) {
        return wished == null ? nameIn(link).flatMap(name -> in(folder, name)) : in(folder, wished);
    }

    private static Optional<String> nameIn(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        // The segment is cut before it is decoded: %2F within it is no separator.
        String name = URI.create("/" + path.substring(path.lastIndexOf('/') + 1)).getPath().substring(1);
        Matcher parts = WITH_EXTENSION.matcher(name);
        boolean isAFile = parts.matches() && !PROGRAMS.contains(parts.group(1).toLowerCase(Locale.ROOT));
        return isAFile ? Optional.of(name) : Optional.empty();
    }

    private static Optional<Path> in(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            // A name that leads elsewhere is made another one before anything is written.
            return folder.equals(file.getParent()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
