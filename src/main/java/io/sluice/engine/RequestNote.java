package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import io.sluice.model.Checksum;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user asked for, at the end of the control file: so the `.part` and its control file alone are enough to take a
/// download up again. Headers are left out: they are secrets, and the folder may be one that others read.
///
/// Layout: checksum, length, then the text, a line for each thing: its name, a space, its value.
record RequestNote(FileChannel channel, long start) {
    private static final Logger LOG = LoggerFactory.getLogger(RequestNote.class);
    private static final int HEAD = 2 * Long.BYTES;
    private static final int MOST_BYTES = 1 << 16;
    private static final int USUAL_RETRIES = 3;

    /// Returns when it is with the operating system; the caller forces. What is there already is not written again, and
    /// what is too long is left out.
    void write(DownloadRequest request) throws IOException {
        byte[] text = text(request).getBytes(StandardCharsets.UTF_8);
        if (text.length > MOST_BYTES) {
            LOG.warn("The links are too long to be kept beside the file: {} bytes", text.length);
            return;
        }
        ByteBuffer all = ByteBuffer.allocate(HEAD + text.length).putLong(checksum(text)).putLong(text.length).put(text);
        all.flip();
        if (all.equals(read(HEAD + text.length))) {
            return;
        }
        while (all.hasRemaining()) {
            channel.write(all, start + all.position());
        }
    }

    /// Empty where there is none, or one that was cut off.
    ///
    /// @param folder where the file grows
    Optional<DownloadRequest> read(Path folder) throws IOException {
        ByteBuffer head = read(HEAD);
        if (head.remaining() < HEAD) {
            return Optional.empty();
        }
        long checksum = head.getLong();
        long length = head.getLong();
        if (length <= 0 || length > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer all = read(HEAD + (int) length);
        byte[] text = new byte[Math.max(0, all.remaining() - HEAD)];
        all.get(HEAD, text);
        return text.length == length && checksum(text) == checksum
                ? request(new String(text, StandardCharsets.UTF_8).lines().toList(), folder)
                : Optional.empty();
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, start + bytes.position());
        }
        return bytes.flip();
    }

    private static long checksum(byte[] text) {
        CRC32C crc = new CRC32C();
        crc.update(text);
        return crc.getValue();
    }

    private static String text(DownloadRequest request) {
        List<String> lines = new ArrayList<>();
        request.links().forEach(link -> lines.add("link " + link));
        String name = request.fileName();
        if (name != null) {
            lines.add("name " + name.replaceAll("\\R", " "));
        }
        Checksum checksum = request.options().checksum();
        if (checksum != null) {
            lines.add("checksum " + checksum);
        }
        lines.add("retries " + request.maxRetries());
        lines.add("connections " + request.options().connections());
        lines.add("bytesPerSecond " + request.options().bytesPerSecond());
        return String.join("\n", lines);
    }

    private static Optional<DownloadRequest> request(List<String> lines, Path folder) {
        try {
            List<URI> links = all(lines, "link ").stream().map(URI::create).toList();
            var options = new FetchOptions(List.of(), checksum(lines), (int) number(lines, "connections ", 0),
                    number(lines, "bytesPerSecond ", 0));
            return Optional.of(new DownloadRequest(links, folder, first(lines, "name "),
                    (int) number(lines, "retries ", USUAL_RETRIES), null, options));
        } catch (IllegalArgumentException unknown) {
            LOG.warn("What was asked for cannot be read from beside a .part in {}", folder, unknown);
            return Optional.empty();
        }
    }

    private static @Nullable Checksum checksum(List<String> lines) {
        String found = first(lines, "checksum ");
        return found == null ? null : Checksum.parse(found);
    }

    private static long number(List<String> lines, String name, long otherwise) {
        String found = first(lines, name);
        return found == null ? otherwise : Long.parseLong(found);
    }

    private static @Nullable String first(List<String> lines, String name) {
        return all(lines, name).stream().findFirst().orElse(null);
    }

    private static List<String> all(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).toList();
    }
}
