package io.sluice.model.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What kind of thing a file is, after the extension of its name.
public enum FileKind {
    MUSIC("mp3 flac ogg oga opus m4a m4b aac wav wma aif aiff alac ape mid midi mka"), VIDEO(
            "mp4 mkv webm mov avi mpg mpeg m4v wmv flv ogv 3gp ts m2ts vob"), ARCHIVES(
                    "zip tar gz tgz xz txz zst bz2 tbz2 7z rar lz lz4 lzma iso img cab cpio"), DOCUMENTS(
                            "pdf epub txt md rtf doc docx odt xls xlsx ods ppt pptx odp csv tsv html htm djvu ps mobi azw3 tex"), PROGRAMS(
                                    "exe msi msix deb rpm dmg pkg apk appimage flatpakref snap jar run bin sh bat"), IMAGES(
                                            "jpg jpeg png gif webp avif svg tif tiff bmp heic ico psd raw cr2 nef"), OTHER(
                                                    "");

    private static final int LONGEST_EXTENSION = 12;
    private static final Map<String, FileKind> BY_EXTENSION = byExtension();

    private final List<String> extensions;

    FileKind(String extensions) {
        this.extensions = List.of(extensions.split(" "));
    }

    private static Map<String, FileKind> byExtension() {
        Map<String, FileKind> kinds = new HashMap<>();
        Arrays.stream(values()).forEach(kind -> kind.extensions.forEach(extension -> kinds.put(extension, kind)));
        return Map.copyOf(kinds);
    }

    public static FileKind of(String fileName) {
        return ofExtension(extension(fileName));
    }

    /// @param extension in lower case, without a dot
    public static FileKind ofExtension(String extension) {
        return BY_EXTENSION.getOrDefault(extension, OTHER);
    }

    /// What stands behind the last dot of a name, in lower case; empty where that is nothing or no extension.
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String last = fileName.substring(dot + 1);
        return dot <= 0 || last.length() > LONGEST_EXTENSION || last.indexOf(' ') >= 0
                ? ""
                : last.toLowerCase(Locale.ROOT);
    }
}
