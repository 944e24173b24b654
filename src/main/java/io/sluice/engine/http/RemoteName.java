package io.sluice.engine.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The name of a file: as its server gives it, then as a name that every platform takes (transfer-rules §4). A file may go
/// from one to another on a stick, so there is one rule for all.
public final class RemoteName {
    /// The longest name in bytes of UTF-8. File systems take 255; the rest is for ` (1)` and `.part`.
    public static final int LONGEST = 240;

    private static final String NAMELESS = "download";
    // Longer ones are no extensions but the end of a sentence.
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]");
    private static final Pattern TRAILING_SEPARATORS = Pattern.compile("[/\\\\]+$");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    // Control and format characters, the latter with those that turn the direction of writing: a name that shows as
    // "gnp.exe" backwards is a trap. Line and paragraph separators, private use and lone surrogates as well.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern ENDS = Pattern.compile("^\\s+|[.\\s]+$");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");
    private static final Pattern PORT = Pattern.compile("(COM|LPT)[0-9¹²³]");

    private RemoteName() {
    }

    /// `Content-Disposition`, else the last segment of the path, else the host.
    ///
    /// @return cleaned; never empty
    static String of(@Nullable String contentDisposition, URI finalLink) {
        String given = contentDisposition == null ? null : ContentDisposition.fileName(contentDisposition);
        if (given != null && !base(given).isEmpty()) {
            return clean(base(given));
        }
        String path = finalLink.getRawPath() == null ? "" : finalLink.getRawPath();
        String segment = segmentOf(path);
        return clean(segment.isEmpty() ? String.valueOf(finalLink.getHost()) : segment);
    }

    /// Makes a name that every platform takes, inside one folder, not hidden by a trick and at most [#LONGEST] bytes long.
    /// A clean name stays as it is; nothing left gives "download".
    public static String clean(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String allowed = FORBIDDEN.matcher(SEPARATORS.matcher(visible).replaceAll("_")).replaceAll("_");
        String trimmed = ENDS.matcher(allowed).replaceAll("");
        String fitting = ENDS.matcher(shortened(trimmed)).replaceAll("");
        return fitting.isEmpty() ? NAMELESS : isReserved(fitting) ? "_" + fitting : fitting;
    }

    // A server may send a whole path; what is before its last separator is a folder of its own, never one of ours.
    private static String base(String given) {
        String path = TRAILING_SEPARATORS.matcher(given.strip()).replaceAll("");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).strip();
    }

    private static String segmentOf(String rawPath) {
        // The segment is cut before it is decoded: %2F within it is a character of the name.
        String last = rawPath.substring(rawPath.lastIndexOf('/') + 1);
        String decoded = WireText.percentDecoded(last, StandardCharsets.UTF_8);
        return decoded == null ? last : decoded;
    }

    // Windows takes NUL.txt for the device as well.
    private static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(stem) || PORT.matcher(stem).matches();
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        String extension = extensionOf(name);
        String stem = name.substring(0, name.length() - extension.length());
        int end = stem.length();
        while (bytes(stem.substring(0, end)) + bytes(extension) > LONGEST) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end) + extension;
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot);
        return bytes(extension) > LONGEST_EXTENSION ? "" : extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
