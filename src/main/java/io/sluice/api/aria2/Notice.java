package io.sluice.api.aria2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Something that clients are told unasked.
record Notice(Kind kind, UUID id) {
    enum Kind {
        START("aria2.onDownloadStart"), PAUSE("aria2.onDownloadPause"), STOP("aria2.onDownloadStop"), COMPLETE(
                "aria2.onDownloadComplete"), ERROR("aria2.onDownloadError");

        static final List<String> METHODS = Arrays.stream(values()).map(it -> it.method).toList();

        private final String method;

        Kind(String method) {
            this.method = method;
        }
    }

    Map<String, Object> body(String gid) {
        return Map.of("jsonrpc", "2.0", "method", kind.method, "params", List.of(Map.of("gid", gid)));
    }
}
