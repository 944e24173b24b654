package io.sluice.api.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the Sluice that runs. Each method waits for its answer; for one thread at a time.
public final class ApiClient {
    private static final int LONGEST_PAGE = 100;
    private static final int LARGEST_BATCH = 10_000;

    private final Http http;

    private ApiClient(Http http) {
        this.http = http;
    }

    /// @param endpoint the file by which programs find it
    /// @throws ApiException.NotRunning where there is none; whether one answers is seen at the first question
    public static ApiClient of(Path endpoint) throws ApiException {
        return new ApiClient(new Http(Address.read(endpoint)));
    }

    /// The same for its library.
    public TrackClient tracks() {
        return new TrackClient(http);
    }

    /// Whether it answers at all.
    public void check() throws ApiException {
        http.get("/api/health");
    }

    public RemoteQueue queue() throws ApiException {
        return RemoteQueue.of(http.get("/api/downloads/status"));
    }

    public RemoteDownload add(Wish wish) throws ApiException {
        return RemoteDownload.of(http.post("/api/downloads", wish.json()));
    }

    public RemoteDownload find(UUID id) throws ApiException {
        return RemoteDownload.of(http.get("/api/downloads/" + id));
    }

    /// What a list is asked for.
    ///
    /// @param status null: whatever is not finished
    /// @param text   a part of the name or the link; null for all
    /// @param sort   by what, with `-` in front backwards; null: in queue order
    public record ListWish(@Nullable String status, @Nullable String text, @Nullable String sort) {
        private String query() {
            return part("status", status) + part("q", text) + part("sort", sort);
        }

        private static String part(String name, @Nullable String value) {
            return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /// @param total how many there are, which may be more
    public record Listed(List<RemoteDownload> downloads, long total) {
        public JsonText json() {
            return JsonText.listed("downloads", downloads.stream().map(RemoteDownload::json).toList(), total);
        }
    }

    /// @param most how many at most
    public Listed list(ListWish wish, int most) throws ApiException {
        List<RemoteDownload> found = new ArrayList<>();
        long total;
        int asked;
        do {
            asked = Math.min(LONGEST_PAGE, most - found.size());
            JsonNode page = http.get("/api/downloads?skip=" + found.size() + "&limit=" + asked + wish.query());
            List<RemoteDownload> these = page.path("downloads").valueStream().map(RemoteDownload::of).toList();
            found.addAll(these);
            total = Json.number(page, "total");
            asked -= these.size();
        } while (asked == 0 && found.size() < Math.min(most, total));
        return new Listed(found, total);
    }

    /// @param action as the API calls it
    public ActionDone act(String action, List<UUID> ids, @Nullable Integer priority)
            throws ApiException {
        ObjectNode wish = Json.MAPPER.createObjectNode().put("action", action);
        return act(priority == null ? wish : wish.put("priority", priority), ids);
    }

    /// Takes downloads off the list, and the files of finished ones with them.
    public ActionDone removeWithFiles(List<UUID> ids) throws ApiException {
        return act(Json.MAPPER.createObjectNode().put("action", "remove").put("file", "delete"), ids);
    }

    private ActionDone act(ObjectNode wish, List<UUID> ids) throws ApiException {
        List<UUID> done = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        List<JsonText> json = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LARGEST_BATCH) {
            List<UUID> part = ids.subList(from, Math.min(ids.size(), from + LARGEST_BATCH));
            wish.set("download_ids", Json.array(part.stream().map(UUID::toString).toList()));
            ActionDone answer = ActionDone.of(http.post("/api/downloads/batch-action", wish.toString()));
            done.addAll(answer.done());
            refused.putAll(answer.refused());
            json.addAll(answer.json());
        }
        return new ActionDone(done, refused, json);
    }

    /// Stops what runs and starts nothing, until [#resumeAll()].
    public JsonText pauseAll() throws ApiException {
        return new JsonText(http.post("/api/downloads/pause", null).toString());
    }

    /// Starts nothing, until [#resumeAll()], and lets what has begun come to its end.
    public JsonText drain() throws ApiException {
        return new JsonText(http.post("/api/downloads/pause?mode=drain", null).toString());
    }

    public JsonText resumeAll() throws ApiException {
        return new JsonText(http.post("/api/downloads/resume", null).toString());
    }

    /// Where a download is to go in the queue.
    public sealed interface Spot {
        record Before(UUID other) implements Spot {
        }

        record After(UUID other) implements Spot {
        }

        /// Counted from 0.
        record At(int index) implements Spot {
        }
    }

    public JsonText move(UUID id, Spot spot) throws ApiException {
        ObjectNode body = Json.MAPPER.createObjectNode();
        switch (spot) {
            case Spot.Before(var other) -> body.put("before", other.toString());
            case Spot.After(var other) -> body.put("after", other.toString());
            case Spot.At(var index) -> body.put("index", index);
        }
        return new JsonText(http.post("/api/downloads/" + id + "/position", body.toString()).toString());
    }

    /// Adds a download for each link, as many as there are; of one question all or none.
    public List<UUID> addAll(List<URI> links, @Nullable Integer priority)
            throws ApiException {
        List<UUID> added = new ArrayList<>();
        for (List<URI> part : Batches.of(links)) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            if (priority != null) {
                body.put("priority", priority);
            }
            body.set("urls", Json.array(part.stream().map(URI::toString).toList()));
            http.post("/api/downloads/batch", body.toString()).path("job_ids").valueStream()
                    .forEach(id -> added.add(UUID.fromString(id.asString())));
        }
        return added;
    }

    public RemoteSettings settings() throws ApiException {
        return RemoteSettings.of(http.get("/api/settings"));
    }

    /// @param bytesPerSecond of all downloads together; 0 for no limit
    public RemoteSettings limit(long bytesPerSecond) throws ApiException {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("transfer").put("bytes_per_second", bytesPerSecond);
        return change(body);
    }

    /// @param atOnce how many downloads run at once
    public RemoteSettings runAtOnce(int atOnce) throws ApiException {
        return change(Json.MAPPER.createObjectNode().put("max_concurrent_downloads", atOnce));
    }

    private RemoteSettings change(ObjectNode body) throws ApiException {
        return RemoteSettings.of(http.ask("PATCH", "/api/settings", body.toString()));
    }
}
