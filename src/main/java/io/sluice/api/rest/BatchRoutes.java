package io.sluice.api.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.api.http.Ask;
import io.sluice.api.http.Problem;
import io.sluice.api.http.Problem.Wrong;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.Route;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.LinkText;
import io.sluice.model.Priority;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;
import org.jspecify.annotations.Nullable;

import static io.sluice.api.rest.Downloads.answered;

/// What may be asked of many downloads at once.
final class BatchRoutes {
    static final int MOST = 10_000;

    private final DownloadService service;

    BatchRoutes(DownloadService service) {
        this.service = service;
    }

    List<Route> all() {
        return List.of(
                Route.post("/api/downloads/batch", "Adds a download for each link: all of them, or none.",
                        BatchBody.Done.class, this::add).taking(BatchBody.class),
                Route.post("/api/downloads/batch-action", "Does one thing to several downloads, each by itself.",
                        BatchActionBody.Done.class, this::act).taking(BatchActionBody.class));
    }

    record BatchBody(@Nullable List<String> urls, @Nullable Integer priority) {
        record Done(String message, List<UUID> jobIds, int totalTracks) {
        }
    }

    /// @param action pause, resume, cancel, priority, retry or remove
    record BatchActionBody(@Nullable List<String> downloadIds, @Nullable String action, @Nullable Integer priority) {
        record Done(String message, int total, int successful, int failed, List<Success> results,
                List<Wrong> errors) {
        }

        record Success(UUID id, String status) {
        }
    }

    private Object add(Ask ask) {
        BatchBody body = ask.body(BatchBody.class);
        List<String> texts = some("urls", body.urls());
        Priority priority = Priorities.orDefault(body.priority());
        List<Wrong> wrong = texts.stream().filter(it -> LinkText.parse(it.strip()).isEmpty())
                .map(it -> new Wrong(Ask.shortened(it), "Not a link of http or https")).toList();
        if (!wrong.isEmpty()) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, wrong.size() + " of " + texts.size()
                    + " links cannot be fetched. Nothing was added.").at("urls").withErrors(wrong).exception();
        }
        List<Download> added = answered(service.add(texts.stream().map(it -> wish(it, priority)).toList()));
        return new BatchBody.Done("Batch download initiated for " + added.size() + " tracks",
                added.stream().map(Download::id).toList(), added.size());
    }

    private static NewDownload wish(String text, Priority priority) {
        URI link = NewDownloads.link("urls", text);
        return new NewDownload(List.of(link), null, null, priority, FetchOptions.NONE);
    }

    private static List<String> some(String field, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            throw ProblemException.bad(field, "“" + field + "” is empty: name at least one.");
        }
        if (values.size() > MOST) {
            throw ProblemException.bad(field, "“" + field + "” has more than " + MOST + ". Send it in parts.");
        }
        return values;
    }

    private Object act(Ask ask) {
        BatchActionBody body = ask.body(BatchActionBody.class);
        List<UUID> ids = some("download_ids", body.downloadIds()).stream().map(it -> Ask.id("download_ids", it))
                .distinct().toList();
        ActionResult result = answered(action(body, ids));
        List<BatchActionBody.Success> done = ids.stream().filter(result.done()::contains)
                .map(it -> new BatchActionBody.Success(it, "success")).toList();
        List<Wrong> wrong = new ArrayList<>();
        for (UUID id : ids) {
            DownloadState state = result.refused().get(id);
            if (state != null) {
                wrong.add(new Wrong(id.toString(), "It is " + StatusWord.of(state).word()));
            } else if (result.unknown().contains(id)) {
                wrong.add(new Wrong(id.toString(), "There is no such download"));
            }
        }
        return new BatchActionBody.Done(done.size() + " of " + ids.size() + " done", ids.size(), done.size(),
                wrong.size(),
                done, wrong);
    }

    private CompletableFuture<ActionResult> action(BatchActionBody body, List<UUID> ids) {
        return switch (body.action() == null ? "" : body.action()) {
            case "pause" -> service.pause(ids);
            case "resume" -> service.resume(ids);
            case "cancel" -> service.cancel(ids);
            case "retry" -> service.retry(ids);
            case "remove" -> service.remove(ids);
            case "priority" -> service.setPriority(ids, Priorities.needed(body.priority()));
            default -> throw ProblemException.bad("action",
                    "“action” is pause, resume, cancel, priority, retry or remove.");
        };
    }
}
