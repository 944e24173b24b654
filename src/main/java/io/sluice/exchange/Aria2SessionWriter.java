package io.sluice.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.FetchOptions;
import io.sluice.model.PublicLink;
import org.jspecify.annotations.Nullable;

/// Writes what is not finished as aria2 does with `--save-session` (aria2c(1), “Input File”): a line of links with tabs
/// between them, below it indented options. What cannot be fetched without a secret that is left out stands there as a
/// comment.
final class Aria2SessionWriter implements ListWriter {
    /// aria2's own limit of `max-connection-per-server`.
    private static final int MOST_CONNECTIONS = 16;

    private final Writer out;
    private final Secrets secrets;

    Aria2SessionWriter(OutputStream out, Secrets secrets) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.secrets = secrets;
    }

    @Override
    public void write(Download download) throws IOException {
        if (download.state() instanceof Settled && !(download.state() instanceof Failed)) {
            return;
        }
        PublicCopy copy = secrets == Secrets.INCLUDED ? PublicCopy.whole(download) : PublicCopy.of(download);
        if (copy.leftOut().isEmpty()) {
            entry(copy.download());
        } else {
            out.write("# Left out with its secrets: " + PublicLink.of(download.request().links().getFirst()) + "\n");
        }
    }

    private void entry(Download download) throws IOException {
        var request = download.request();
        FetchOptions options = request.options();
        out.write(request.links().stream().map(URI::toString).collect(Collectors.joining("\t")) + "\n");
        option("gid", Gid.of(download.id()));
        option("dir", request.folder().toString());
        option("out", name(download));
        for (var header : options.headers()) {
            option("header", header.name() + ": " + header.value());
        }
        Checksum checksum = options.checksum();
        option("checksum", checksum == null ? null : checksum.toString());
        option("max-tries", Integer.toString(Aria2Values.tries(request.maxRetries())));
        if (options.connections() != FetchOptions.AS_SET) {
            option("split", Integer.toString(options.connections()));
            option("max-connection-per-server",
                    Integer.toString(Math.min(options.connections(), MOST_CONNECTIONS)));
        }
        option("max-download-limit",
                options.bytesPerSecond() == FetchOptions.UNLIMITED ? null : Long.toString(options.bytesPerSecond()));
        option("pause", download.state() instanceof Paused ? "true" : null);
    }

    private static @Nullable String name(Download download) {
        String settled = download.content().fileName();
        return settled == null ? download.request().fileName() : settled;
    }

    // A line break in the name of a folder would begin an option of its own.
    private void option(String name, @Nullable String value) throws IOException {
        if (value == null) {
            return;
        }
        out.write(value.chars().noneMatch(Character::isISOControl)
                ? " " + name + "=" + value + "\n"
                : "# Left out, since it holds a control character: " + name + "\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
