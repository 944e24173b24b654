package io.sluice.api.aria2;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sluice.exchange.Aria2Values;
import io.sluice.model.Checksum;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.RequestHeader;

/// What options say of requests.
final class RequestOptions {
    private static final String REFERER = "Referer";
    private static final String USER_AGENT = "User-Agent";
    /// In place of a referer: the link itself.
    private static final String ITSELF = "*";

    private RequestOptions() {
    }

    /// @return `before` with what `options` set
    static FetchOptions of(Options options, FetchOptions before, URI link) {
        FetchOptions all = before.withHeaders(headers(options, before.headers(), link));
        if (options.has("checksum")) {
            all = all.withChecksum(options.text("checksum").map(Checksum::parse).orElse(null));
        }
        if (options.has("max-download-limit")) {
            all = all.withBytesPerSecond(options.text("max-download-limit").map(Aria2Values::size)
                    .orElse(FetchOptions.UNLIMITED));
        }
        return all.withConnections(connections(options).orElse(before.connections()));
    }

    /// @return `request` with what `options` set
    static DownloadRequest of(Options options, DownloadRequest request) {
        var changed = request.withOptions(of(options, request.options(), request.links().getFirst()))
                .withLinks(request.links().stream().map(it -> withLogin(options, it)).toList());
        return options.text("max-tries").map(Aria2Values::retries).map(changed::withMaxRetries).orElse(changed);
    }

    /// Who adds or changes a download takes the login off again, and keeps it for the server.
    static URI withLogin(Options options, URI link) {
        return options.text("http-user")
                .map(user -> LinkText.withLogin(link, user, options.text("http-passwd").orElse(""))).orElse(link);
    }

    // aria2 has one connection to a server where nobody says more, Sluice what the settings say.
    private static Optional<Integer> connections(Options options) {
        Optional<Integer> perServer = options.text("max-connection-per-server").map(Aria2Values::connections);
        return options.text("split").map(Aria2Values::connections)
                .map(split -> Math.min(split, perServer.orElse(FetchOptions.MOST_CONNECTIONS))).or(() -> perServer);
    }

    private static List<RequestHeader> headers(Options options, List<RequestHeader> before, URI link) {
        List<RequestHeader> all = new ArrayList<>();
        if (options.has("header")) {
            options.all("header").stream().map(Aria2Values::header).forEach(all::add);
            before.stream().filter(RequestOptions::isOption).forEach(all::add);
        } else {
            all.addAll(before);
        }
        set(REFERER, "referer", options, all);
        set(USER_AGENT, "user-agent", options, all);
        all.replaceAll(it -> is(it, REFERER) && it.value().equals(ITSELF)
                ? new RequestHeader(REFERER, link.toString())
                : it);
        return all;
    }

    private static void set(String header, String option, Options options, List<RequestHeader> all) {
        if (options.has(option)) {
            all.removeIf(it -> is(it, header));
            options.text(option).ifPresent(value -> all.add(new RequestHeader(header, value)));
        }
    }

    /// Whether the header has an option of its own, which is called like it.
    static boolean isOption(RequestHeader header) {
        return is(header, REFERER) || is(header, USER_AGENT);
    }

    private static boolean is(RequestHeader header, String name) {
        return header.name().equalsIgnoreCase(name);
    }
}
