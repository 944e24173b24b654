package io.sluice.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.sluice.model.query.Category;
import io.sluice.scheduler.WishedName;
import io.sluice.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Which folders programs may name. A script that has the token may name any, as its owner could; a page of a browser only
/// what lies in the download folders of the settings.
public final class TargetFolders {
    private TargetFolders() {
    }

    /// @param text     as it was sent
    /// @param confined whether it must lie in a download folder
    /// @return absolute
    /// @throws ProblemException where it may not be named
    public static Path read(String field, String text, boolean confined, Settings settings) {
        Path named = path(field, text);
        if (Stream.of(text.split("[/\\\\]")).anyMatch(it -> it.equals(".."))) {
            throw ProblemException.bad(field, "A folder is named without “..”.");
        }
        Path folder = settings.queue().folder().resolve(named).normalize();
        if (confined || !named.isAbsolute()) {
            confine(field, folder, settings);
        }
        return folder;
    }

    private static Path path(String field, String text) {
        try {
            return Path.of(text.strip());
        } catch (InvalidPathException none) {
            throw ProblemException.bad(field, "That is not the name of a folder.");
        }
    }

    // A link inside of a download folder may lead out of it.
    private static void confine(String field, Path folder, Settings settings) {
        List<Path> allowed = Stream.concat(Stream.of(settings.queue().folder()),
                settings.list().categories().stream().map(Category::folder).flatMap(Stream::ofNullable)).toList();
        List<Path> inside = allowed.stream()
                .filter(it -> folder.startsWith(it) && real(folder).startsWith(real(it))).toList();
        if (inside.isEmpty()) {
            throw ProblemException.bad(field, "The folder must lie in the download folder.");
        }
        if (inside.stream().noneMatch(it -> it.equals(folder) || hasAllowedNames(it.relativize(folder)))) {
            throw ProblemException.bad(field, "A folder cannot be called so on every system.");
        }
    }

    private static boolean hasAllowedNames(Path below) {
        return StreamSupport.stream(below.spliterator(), false).map(Path::toString).allMatch(WishedName::isAllowed);
    }

    // Of the part that is there; what is not there yet leads nowhere else.
    private static Path real(Path folder) {
        for (@Nullable
        Path part = folder; part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                try {
                    return part.toRealPath().resolve(part.relativize(folder)).normalize();
                } catch (IOException unreadable) {
                    return folder;
                }
            }
        }
        return folder;
    }
}
