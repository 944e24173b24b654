package io.sluice.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.sluice.model.Download;
import tools.jackson.databind.json.JsonMapper;

/// Writes everything, one download a line, so that line tools work on it and a reader can name the line.
final class JsonListWriter implements ListWriter {
    static final String VERSION_MEMBER = "sluice_list";
    static final String DOWNLOADS_MEMBER = "downloads";
    static final int VERSION = 1;

    private final JsonMapper mapper = DownloadJson.lenient();
    private final JsonMapper states = DownloadJson.strict();
    private final Writer out;
    private final Secrets secrets;
    private boolean any;

    JsonListWriter(OutputStream out, Secrets secrets, Instant now) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.secrets = secrets;
        this.out.write("{\"" + VERSION_MEMBER + "\":" + VERSION + ",\"exported_at\":\"" + now + "\",\"secrets\":"
                + (secrets == Secrets.INCLUDED) + ",\"" + DOWNLOADS_MEMBER + "\":[");
    }

    @Override
    public void write(Download download) throws IOException {
        PublicCopy copy = secrets == Secrets.INCLUDED ? PublicCopy.whole(download) : PublicCopy.of(download);
        out.write(any ? ",\n" : "\n");
        any = true;
        out.write(mapper.writeValueAsString(DownloadForm.of(copy, states.valueToTree(copy.download().state()))));
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("\n]}\n");
        }
    }
}
