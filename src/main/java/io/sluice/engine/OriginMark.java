package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Locale;
import java.util.Map;

import io.sluice.model.PublicLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes beside the bytes of a file where they came from, without what is secret in the link (transfer-rules §6).
///
/// Linux: `user.xdg.origin.url`, as freedesktop.org's common extended attributes have it. Windows: the stream
/// `Zone.Identifier`, by which the shell warns before it opens what came from the internet. macOS has none: Java puts
/// every attribute there under `user.`, so `com.apple.quarantine` cannot be written; the system sets it by itself for
/// programs whose bundle says `LSFileQuarantineEnabled`.
final class OriginMark {
    static final String XDG = "xdg.origin.url";
    static final String ZONE = "Zone.Identifier";
    private static final Logger LOG = LoggerFactory.getLogger(OriginMark.class);
    private static final int INTERNET = 3;

    private OriginMark() {
    }

    /// Never fails: a disk that has no such thing holds the file all the same.
    static void put(Path file, URI link) {
        mark(System.getProperty("os.name", ""), PublicLink.of(link)).forEach((name, value) -> write(file, name, value));
    }

    /// What is written on a system of that name.
    static Map<String, String> mark(String system, String origin) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Map.of(ZONE, "[ZoneTransfer]\r\nZoneId=" + INTERNET + "\r\nHostUrl=" + origin + "\r\n");
        }
        return lower.startsWith("linux") ? Map.of(XDG, origin) : Map.of();
    }

    private static void write(Path file, String name, String value) {
        var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        try {
            view.write(name, ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unsupported) {
            LOG.debug("{} cannot carry its origin", file.getFileName(), unsupported);
        }
    }
}
