package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.sluice.exchange.Aria2Values;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.RequestHeader;

/// Options as clients are told them: one text each.
final class OptionsBody {
    /// How Sluice goes about every download.
    static final Map<String, String> ALWAYS = Map.of("continue", "true", "allow-overwrite", "false",
            "auto-file-renaming", "true", "remote-time", "false");
    private static final String PASSWORD = "http-passwd";

    private OptionsBody() {
    }

    /// Passwords are not told.
    static Map<String, String> of(Options options) {
        return options.values().entrySet().stream().filter(it -> !it.getKey().equals(PASSWORD))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> String.join("\n", it.getValue())));
    }

    /// @param usual the connections of a download that has no number of its own
    static Map<String, Object> of(Download download, String gid, int usual) {
        DownloadRequest request = download.request();
        FetchOptions options = request.options();
        Map<String, Object> all = new LinkedHashMap<>(ALWAYS);
        all.put("gid", gid);
        all.put("dir", request.folder().toString());
        all.put("out", download.name());
        int connections = options.connections() == FetchOptions.AS_SET ? usual : options.connections();
        all.put("split", Integer.toString(connections));
        all.put("max-connection-per-server", Integer.toString(connections));
        all.put("max-download-limit", Long.toString(options.bytesPerSecond()));
        all.put("max-tries", Integer.toString(Aria2Values.tries(request.maxRetries())));
        putHeaders(options.headers(), all);
        if (options.checksum() != null) {
            all.put("checksum", options.checksum().toString());
        }
        return all;
    }

    private static void putHeaders(List<RequestHeader> headers, Map<String, Object> all) {
        String lines = headers.stream().filter(it -> !RequestOptions.isOption(it))
                .map(it -> it.name() + ": " + it.value()).collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            all.put("header", lines);
        }
        headers.stream().filter(RequestOptions::isOption)
                .forEach(it -> all.put(it.name().toLowerCase(Locale.ROOT), it.value()));
    }
}
