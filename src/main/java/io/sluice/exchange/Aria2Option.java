package io.sluice.exchange;

import java.util.Set;
import java.util.regex.Pattern;

/// A line of an aria2 session below its links.
///
/// @param line counted from 1
record Aria2Option(long line, String name, String value) {
    // How aria2 goes about it; a download of ours does it in its own way.
    private static final Set<String> OF_NO_MEANING = Set.of("allow-overwrite", "allow-piece-length-change",
            "always-resume", "async-dns", "auto-file-renaming", "check-certificate", "check-integrity",
            "conditional-get",
            "connect-timeout", "content-disposition-default-utf8", "continue", "file-allocation", "follow-metalink",
            "follow-torrent", "force-save", "http-accept-gzip", "http-auth-challenge", "http-no-cache",
            "lowest-speed-limit", "max-file-not-found", "max-mmap-limit", "max-resume-failure-tries", "metalink-file",
            "min-split-size", "no-file-allocation-limit", "no-netrc", "no-proxy", "no-want-digest-header",
            "parameterized-uri",
            "pause-metadata", "piece-length", "proxy-method", "realtime-chunk-checksum", "remote-time",
            "remove-control-file", "retry-wait", "reuse-uri", "rpc-save-upload-metadata", "save-not-found",
            "stream-piece-selector", "timeout", "uri-selector", "use-head");
    private static final Pattern OF_OTHER_PROTOCOLS = Pattern
            .compile(
                    "(bt|ftp|metalink|seed|enable|dht|peer)-.*|(max-)?upload-.*|hash-check-only|select-file|index-out");
    private static final Pattern PROXY = Pattern.compile("(all|http|https)-proxy");
    private static final Pattern PROXY_LOGIN = Pattern.compile("(all|http|https)-proxy-(user|passwd)");

    /// Whether nothing is lost where it is not taken over.
    boolean meansNothing() {
        return OF_NO_MEANING.contains(name) || OF_OTHER_PROTOCOLS.matcher(name).matches()
                || PROXY_LOGIN.matcher(name).matches();
    }

    /// Whether its download goes through a proxy of its own.
    boolean namesProxy() {
        return PROXY.matcher(name).matches() && !value.isEmpty();
    }

    String written() {
        return name + "=" + value;
    }
}
