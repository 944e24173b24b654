package io.sluice.api.rest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.sluice.api.http.Ask;
import io.sluice.api.http.Problem;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.TargetFolders;
import io.sluice.api.rest.NewDownloadBody.LinksBody;
import io.sluice.api.rest.NewDownloadBody.MannerBody;
import io.sluice.api.rest.NewDownloadBody.RequestBody;
import io.sluice.api.rest.NewDownloadBody.TargetBody;
import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.RequestHeader;
import io.sluice.model.Start;
import io.sluice.scheduler.Duplicate;
import io.sluice.scheduler.NewDownload;
import io.sluice.scheduler.WishedName;
import io.sluice.settings.Settings;
import org.jspecify.annotations.Nullable;

import static io.sluice.api.rest.Downloads.answered;

/// Adds what clients wish for.
final class NewDownloads {
    private final Downloads downloads;
    private final Supplier<Settings> settings;

    NewDownloads(Downloads downloads, Supplier<Settings> settings) {
        this.downloads = downloads;
        this.settings = settings;
    }

    Object add(Ask ask) {
        NewDownloadBody body = ask.body(NewDownloadBody.class);
        NewDownload wish = wish(body, ask.comesFromAPage());
        String onDuplicate = body.manner() == null || body.manner().onDuplicate() == null
                ? ""
                : body.manner().onDuplicate();
        Optional<Download> existing = existing(wish, onDuplicate);
        Download download = existing
                .orElseGet(() -> answered(downloads.service().add(List.of(wish))).getFirst());
        ask.location("/api/downloads/" + download.id());
        return downloads.body(download);
    }

    private Optional<Download> existing(NewDownload wish, String onDuplicate) {
        if (!List.of("", "add", "existing").contains(onDuplicate)) {
            throw ProblemException.bad("on_duplicate", "“on_duplicate” is add or existing.");
        }
        Optional<Download> existing = onDuplicate.equals("add")
                ? Optional.empty()
                : Optional.ofNullable(answered(downloads.service().known(List.of(wish))).get(wish))
                        .map(Duplicate::download).filter(it -> !(it.state() instanceof Settled));
        existing.filter(_ -> onDuplicate.isEmpty()).ifPresent(it -> {
            throw Problem.of(Problem.Kind.DUPLICATE,
                    "“" + it.name() + "” has this link or file already. Send on_duplicate: add or existing.")
                    .withDownload(it.id(), StatusWord.of(it.state()).word()).exception();
        });
        return existing;
    }

    /// @param confined whether its folder must lie in a download folder
    /// @throws ProblemException where a member has a value that it cannot have
    private NewDownload wish(NewDownloadBody body, boolean confined) {
        RequestBody request = body.request() == null
                ? new RequestBody(null, null, null, null, null)
                : body.request();
        MannerBody manner = body.manner() == null
                ? new MannerBody(null, null, null, null, null, null)
                : body.manner();
        TargetBody target = body.target() == null ? new TargetBody(null, null) : body.target();
        Path folder = target.targetPath() == null
                ? null
                : TargetFolders.read("target_path", target.targetPath(), confined, settings.get());
        return new NewDownload(links(body.links(), request), folder, name(target.fileName()),
                Priorities.orDefault(manner.priority()), options(request, manner),
                Boolean.FALSE.equals(manner.start()) ? Start.LATER : Start.NOW,
                number("max_retries", manner.maxRetries(), 0, DownloadRequest.MOST_RETRIES), NewDownload.Ids.NONE);
    }

    private static List<URI> links(@Nullable LinksBody body, RequestBody request) {
        List<String> texts = body == null
                ? List.of()
                : Stream.concat(Stream.ofNullable(body.url()),
                        body.urls() == null ? Stream.empty() : body.urls().stream()).toList();
        if (texts.isEmpty()) {
            throw ProblemException.bad("url", "“url” is missing: a link of http or https.");
        }
        return texts.stream().map(text -> link("url", text)).map(it -> withLogin(it, request)).toList();
    }

    static URI link(String field, String text) {
        return LinkText.parse(text.strip()).orElseThrow(() -> ProblemException.bad(field,
                "“" + Ask.shortened(text) + "” is not a link of http or https."));
    }

    // The service takes it off the link again, and keeps it for the server.
    private static URI withLogin(URI link, RequestBody request) {
        if (request.user() == null) {
            return link;
        }
        return LinkText.withLogin(link, request.user(), request.password() == null ? "" : request.password());
    }

    private static @Nullable String name(@Nullable String wished) {
        if (wished != null && !WishedName.isAllowed(wished)) {
            throw ProblemException.bad("file_name", "A file cannot be called so on every system.");
        }
        return wished;
    }

    private static FetchOptions options(RequestBody request, MannerBody manner) {
        Integer connections = number("connections", manner.connections(), 1, FetchOptions.MOST_CONNECTIONS);
        long limit = manner.speedLimit() == null ? FetchOptions.UNLIMITED : manner.speedLimit();
        if (limit < 0) {
            throw ProblemException.bad("speed_limit", "“speed_limit” is a number of bytes a second, 0 for none.");
        }
        return new FetchOptions(headers(request), checksum(request.checksum()),
                connections == null ? FetchOptions.AS_SET : connections, limit);
    }

    private static List<RequestHeader> headers(RequestBody request) {
        Map<String, String> named = request.headers() == null ? Map.of() : request.headers();
        List<RequestHeader> headers = new ArrayList<>();
        try {
            named.forEach((name, value) -> headers.add(new RequestHeader(name, value)));
            if (request.referer() != null) {
                headers.add(new RequestHeader("Referer", request.referer()));
            }
            return headers;
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.bad("headers", String.valueOf(wrong.getMessage()) + ".");
        }
    }

    private static @Nullable Checksum checksum(@Nullable String text) {
        try {
            return text == null ? null : Checksum.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.bad("checksum", String.valueOf(wrong.getMessage()) + ".");
        }
    }

    private static @Nullable Integer number(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw ProblemException.bad(field, "“" + field + "” is " + least + " to " + most + ".");
        }
        return value;
    }
}
