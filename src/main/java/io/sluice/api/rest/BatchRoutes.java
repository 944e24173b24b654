package io.sluice.api.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

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
import io.sluice.model.Track;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;
import io.sluice.scheduler.QueuedTracks;
import io.sluice.scheduler.UnknownTracksException;
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
                Route.post("/api/downloads/batch", "Adds a download for each track or link: all of them, or none.",
                        BatchBody.Done.class, this::add).taking(BatchBody.class),
                Route.post("/api/downloads/batch-action", "Does one thing to several downloads, each by itself.",
                        BatchActionBody.Done.class, this::act).taking(BatchActionBody.class));
    }

    /// One of the first two.
    ///
    /// @param trackIds of the library
    record BatchBody(@Nullable List<String> trackIds, @Nullable List<String> urls, @Nullable Integer priority) {
        /// @param jobIds the downloads, in the order of what was sent
        /// @param added  how many are new; the others were there already
        record Done(String message, List<UUID> jobIds, int totalTracks, int added) {
            static Done of(List<Download> downloads, int added) {
                return new Done("Batch download initiated for " + downloads.size() + " tracks",
                        downloads.stream().map(Download::id).toList(), downloads.size(), added);
            }
        }
    }

    /// @param action pause, resume, cancel, priority, retry or remove
    /// @param file   where they are removed: keep (otherwise) or delete
    record BatchActionBody(@Nullable List<String> downloadIds, @Nullable String action, @Nullable Integer priority,
            @Nullable String file) {
        record Done(String message, int total, int successful, int failed, List<Success> results,
                List<Wrong> errors) {
        }

        record Success(UUID id, String status) {
        }
    }

    private Object add(Ask ask) {
        BatchBody body = ask.body(BatchBody.class);
        Priority priority = Priorities.orDefault(body.priority());
        if (body.trackIds() != null && body.urls() != null) {
            throw ProblemException.bad("track_ids", "Send either “track_ids” or “urls”.");
        }
        return body.urls() == null
                ? addTracks(some("track_ids", body.trackIds()), priority)
                : addLinks(some("urls", body.urls()), priority);
    }

    private Object addLinks(List<String> texts, Priority priority) {
        refuse("urls", texts, texts.stream().filter(it -> LinkText.parse(it.strip()).isEmpty())
                .map(it -> new Wrong(Ask.shortened(it), "Not a link of http or https")).toList());
        List<Download> added = answered(service.add(texts.stream().map(it -> wish(it, priority)).toList()));
        return BatchBody.Done.of(added, added.size());
    }

    private Object addTracks(List<String> texts, Priority priority) {
        List<Wrong> wrong = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            Ask.uuid(text).ifPresentOrElse(ids::add, () -> wrong.add(new Wrong(Ask.shortened(text), "Not a UUID")));
        }
        Set<UUID> known = answered(service.tracks().find(ids)).stream().map(Track::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).forEach(id -> wrong.add(unknown(id)));
        refuse("track_ids", texts, wrong);
        try {
            QueuedTracks queued = answered(service.tracks().queue(ids, priority));
            return BatchBody.Done.of(queued.downloads(), queued.added());
        } catch (UnknownTracksException gone) { // since the question above
            throw refusal("track_ids", texts, gone.ids().stream().map(BatchRoutes::unknown).toList());
        }
    }

    private static Wrong unknown(UUID id) {
        return new Wrong(id.toString(), "There is no such track");
    }

    private static void refuse(String field, List<String> all, List<Wrong> wrong) {
        if (!wrong.isEmpty()) {
            throw refusal(field, all, wrong);
        }
    }

    private static ProblemException refusal(String field, List<String> all, List<Wrong> wrong) {
        return Problem.of(Problem.Kind.BAD_REQUEST, wrong.size() + " of " + all.size()
                + " cannot be fetched. Nothing was added.").at(field).withErrors(wrong).exception();
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
            } else if (result.fileStayed().contains(id)) {
                wrong.add(new Wrong(id.toString(), Downloads.FILE_STAYED));
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
            case "remove" -> service.remove(ids, FileWord.read(body.file()));
            case "priority" -> service.setPriority(ids, Priorities.needed(body.priority()));
            default -> throw ProblemException.bad("action",
                    "“action” is pause, resume, cancel, priority, retry or remove.");
        };
    }
}
