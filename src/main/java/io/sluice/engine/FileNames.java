package io.sluice.engine;

import java.nio.charset.StandardCharsets;

/// Names that are free of each other: `name.ext`, `name (1).ext`, `name (2).ext` …
public final class FileNames {
    private static final int MOST_BYTES = 255 - (PartFile.SUFFIX + ControlFile.SUFFIX).length();
    // Longer ones are the end of a sentence, and may be cut.
    private static final int LONGEST_EXTENSION = 20;

    private FileNames() {
    }

    /// @param number 0 for the name itself, which is cut where it is too long: room is left for the endings of the `.part`
    ///               and its control file
    public static String numbered(String name, int number) {
        String extension = extensionOf(name);
        String stem = name.substring(0, name.length() - extension.length());
        String ending = (number == 0 ? "" : " (" + number + ")") + extension;
        return cut(stem, MOST_BYTES - bytes(ending)) + ending;
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : "";
        return bytes(extension) > LONGEST_EXTENSION ? "" : extension;
    }

    private static String cut(String stem, int most) {
        String fitting = stem;
        while (bytes(fitting) > most && !fitting.isEmpty()) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
