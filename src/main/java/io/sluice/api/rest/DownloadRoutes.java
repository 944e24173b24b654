package io.sluice.api.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.javalin.http.HandlerType;
import io.sluice.api.http.Ask;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.Route;
import io.sluice.api.http.Route.Gives;
import io.sluice.api.http.Route.Query;
import io.sluice.model.Anchor;
import io.sluice.model.LinkText;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Filter;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.FileChoice;
import org.jspecify.annotations.Nullable;

import static io.sluice.api.rest.Downloads.answered;

/// What may be asked of one download, and of the list.
final class DownloadRoutes {
    private static final String ONE = "/api/downloads/{id}";
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 100;
    private static final Set<Status> UNFINISHED = EnumSet.of(Status.ACTIVE, Status.WAITING, Status.PAUSED);

    private final Downloads downloads;
    private final DownloadService service;
    private final NewDownloads newcomers;

    DownloadRoutes(Downloads downloads, NewDownloads newcomers) {
        this.downloads = downloads;
        this.service = downloads.service();
        this.newcomers = newcomers;
    }

    List<Route> all() {
        return List.of(
                Route.get("/api/downloads",
                        "The downloads that are not finished, or those of a status, in queue order.",
                        PageBody.class, this::page).asking(new Query("status", "string", "one of " + words()),
                                new Query("q", "string", "a part of the name, the link, or what its track is called"),
                                new Query("sort", "string", "one of " + keys() + ", with - in front: backwards"),
                                new Query("skip", "integer", "how many to leave out"),
                                new Query("limit", "integer", "1-100, otherwise 20")),
                Route.post("/api/downloads", "Adds a download.", DownloadBody.class, newcomers::add)
                        .taking(NewDownloadBody.class).giving(new Gives(201, DownloadBody.class)),
                Route.get(ONE, "A download.", DownloadBody.class, ask -> downloads.body(downloads.find(ask.id()))),
                Route.get(ONE, "Takes a download off the list.", DownloadBody.class, this::remove)
                        .by(HandlerType.DELETE).giving(Gives.NOTHING)
                        .asking(new Query("file", "string", "keep (otherwise) or delete: what becomes of its file")),
                action("cancel", "Gives a download up.", DownloadService::cancel),
                action("retry", "Tries a failed or cancelled download again.", DownloadService::retry),
                action("pause", "Stops a download and keeps its bytes.", DownloadService::pause),
                action("resume", "Lets a paused download go on.", DownloadService::resume),
                Route.post(ONE + "/priority", "Makes a download more or less urgent.", PriorityBody.Done.class,
                        this::setPriority).taking(PriorityBody.class),
                Route.post(ONE + "/position", "Moves a download in the queue.", PositionBody.Done.class, this::move)
                        .taking(PositionBody.class),
                Route.post(ONE + "/url", "Gives an unfinished download another link; its bytes are kept.",
                        DownloadBody.class, this::replaceLink).taking(LinkBody.class));
    }

    /// @param total how many there are
    record PageBody(List<DownloadBody> downloads, int total, @Nullable String status, int skip, int limit) {
    }

    record ActionBody(String message, UUID downloadId, String status) {
    }

    /// @param priority 0, 1 or 2
    record PriorityBody(@Nullable Integer priority) {
        record Done(String message, UUID downloadId, int priority) {
        }
    }

    /// One of the three.
    ///
    /// @param index in the queue of all that are not finished, from 0
    record PositionBody(@Nullable UUID before, @Nullable UUID after, @Nullable Integer index) {
        record Done(UUID downloadId, int priority, long position) {
        }
    }

    record LinkBody(@Nullable String url) {
    }

    private static String words() {
        return Arrays.stream(StatusWord.values()).map(StatusWord::word).collect(Collectors.joining(", "));
    }

    private static String keys() {
        return Arrays.stream(Sort.Key.values()).map(it -> it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private PageBody page(Ask ask) {
        Optional<String> word = ask.query("status");
        Set<Status> statuses = word.map(it -> EnumSet.of(StatusWord.parse(it).orElseThrow(
                () -> ProblemException.bad("status", "“status” is one of " + words() + ".")).status()))
                .orElse(EnumSet.copyOf(UNFINISHED));
        int skip = ask.number("skip", 0, 0, Integer.MAX_VALUE - LONGEST_PAGE);
        int limit = ask.number("limit", USUAL_PAGE, 1, LONGEST_PAGE);
        Filter filter = Filter.of(new Criterion.OfStatus(statuses));
        Filter asked = ask.query("q").map(it -> filter.and(Filter.of(new Criterion.Text(it.strip())))).orElse(filter);
        IdList found = answered(service.list(new ListQuery(View.ALL, asked, sort(ask))));
        List<UUID> page = found.subList(Math.min(skip, found.size()), Math.min(skip + limit, found.size()));
        return new PageBody(downloads.bodies(answered(service.find(page))), found.size(), word.orElse(null), skip,
                limit);
    }

    private static Sort sort(Ask ask) {
        String text = ask.query("sort").orElse("queue");
        boolean descending = text.startsWith("-");
        String key = text.substring(descending ? 1 : 0);
        return Arrays.stream(Sort.Key.values()).filter(it -> it.name().equalsIgnoreCase(key)).findFirst()
                .map(it -> new Sort(it, descending))
                .orElseThrow(() -> ProblemException.bad("sort", "“sort” is one of " + keys() + "."));
    }

    private @Nullable Object remove(Ask ask) {
        FileChoice choice = FileWord.read(ask.query("file").orElse(null));
        UUID id = ask.id();
        downloads.act(id, service.remove(List.of(id), choice));
        return null;
    }

    private Route action(String word, String summary,
            BiFunction<DownloadService, List<UUID>, CompletableFuture<ActionResult>> act) {
        return Route.post(ONE + "/" + word, summary, ActionBody.class, ask -> {
            UUID id = ask.id();
            downloads.act(id, act.apply(service, List.of(id)));
            String status = StatusWord.of(downloads.find(id).state()).word();
            return new ActionBody("Download " + status, id, status);
        });
    }

    private Object setPriority(Ask ask) {
        UUID id = ask.id();
        Priority priority = Priorities.needed(ask.body(PriorityBody.class).priority());
        downloads.act(id, service.setPriority(List.of(id), priority));
        return new PriorityBody.Done("Priority set to " + priority.level(), id, priority.level());
    }

    private Object move(Ask ask) {
        UUID id = ask.id();
        downloads.find(id);
        downloads.act(id, service.move(List.of(id), anchor(id, ask.body(PositionBody.class))));
        var place = downloads.find(id).place();
        return new PositionBody.Done(id, place.priority().level(), place.position());
    }

    private Anchor anchor(UUID id, PositionBody wish) {
        if (wish.before() != null) {
            return new Anchor.Before(downloads.find(wish.before()).id());
        }
        if (wish.after() != null) {
            return new Anchor.After(downloads.find(wish.after()).id());
        }
        if (wish.index() == null || wish.index() < 0) {
            throw ProblemException.bad("before", "Name the place: “before”, “after”, or an “index” from 0.");
        }
        return Places.at(wish.index(), id, service);
    }

    private Object replaceLink(Ask ask) {
        UUID id = ask.id();
        String text = ask.body(LinkBody.class).url();
        URI link = LinkText.parse(text == null ? "" : text.strip())
                .orElseThrow(() -> ProblemException.bad("url", "“url” must be a link of http or https."));
        downloads.act(id, service.replaceLink(id, link));
        return downloads.body(downloads.find(id));
    }
}
