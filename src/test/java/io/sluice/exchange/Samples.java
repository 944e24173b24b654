package io.sluice.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.EveryState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.RequestHeader;
import io.sluice.model.Times;
import io.sluice.model.Validator;

/// Downloads to be written, and what was read.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00.5Z");
    static final URI LINK = URI.create("https://files.example/a/b%20c.iso");
    private static final Checksum SUM = Checksum.parse("a1".repeat(32));

    record Read(List<Entry> entries, List<Remark> remarks) {
        List<Download> listed() {
            return entries.stream().map(it -> ((Entry.Listed) it).download()).toList();
        }

        List<Entry.Wanted> wanted() {
            return entries.stream().map(Entry.Wanted.class::cast).toList();
        }

        List<String> said() {
            return remarks.stream().map(it -> it.line() + " " + it.reason()).toList();
        }
    }

    private Samples() {
    }

    static UUID id(int number) {
        return new UUID(0x0123456789ab4000L, 0x8000000000000000L + number);
    }

    static Download plain(int number, DownloadState state) {
        return new Download(id(number),
                new DownloadRequest(List.of(LINK), Path.of("/downloads"), null, 3, null, FetchOptions.NONE),
                new Place(Priority.P1, 0), state, Content.NOTHING_YET, Times.createdAt(NOW));
    }

    /// With everything that a download can have, and none of it secret.
    static Download full(int number, DownloadState state) {
        var options = new FetchOptions(List.of(new RequestHeader("User-Agent", "Mine/1 (é)")), SUM, 5, 70_000);
        var request = new DownloadRequest(List.of(LINK, URI.create("http://mirror.example:8080/b%20c.iso")),
                Path.of("/downloads"), "wished, \"name\".iso", 0, id(99), options);
        var provenance = new Provenance(URI.create("https://cdn.example/x"), List.of(), LINK, SUM,
                new Verified(SUM, Voucher.SERVER), EnumSet.of(Caveat.TAG_VARIES));
        var content = new Content("b c.iso", 1L << 40, 12_345, new Validator("W/\"1\"", "Mon, 23 Nov 2026"), false,
                provenance);
        return new Download(id(number), request, new Place(Priority.P0, 0), state, content,
                new Times(NOW, NOW.plusSeconds(1), NOW.plusSeconds(2)));
    }

    /// Each state once.
    static List<Download> all() {
        List<Download> all = new ArrayList<>();
        EveryState.states().forEach(state -> all.add(all.size() % 2 == 0
                ? full(all.size(), state)
                : plain(all.size(), state)));
        return all;
    }

    static String written(ListFormat format, Secrets secrets, List<Download> downloads) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ListWriter writer = ListWriter.of(format, secrets, out, NOW)) {
            for (Download download : downloads) {
                writer.write(download);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(byte[] bytes) throws IOException {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (ListReader reader = ListReader.open(new ByteArrayInputStream(bytes))) {
            boolean more = true;
            while (more) {
                more = reader.next(read.entries()::add, read.remarks()::add);
            }
        }
        return read;
    }
}
