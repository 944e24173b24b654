package io.sluice.api.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the Sluice that runs about its library of tracks. As [ApiClient].
public final class TrackClient {
    private static final int LONGEST_PAGE = 100;
    private static final int LARGEST_BATCH = 10_000;

    private final Http http;

    TrackClient(Http http) {
        this.http = http;
    }

    /// @param total how many there are, which may be more
    public record Found(List<RemoteTrack> tracks, long total) {
        public JsonText json() {
            return JsonText.listed("tracks", tracks.stream().map(RemoteTrack::json).toList(), total);
        }
    }

    /// @param added how many downloads are new
    /// @param json  all that was told, one for each part of it
    public record Queued(int added, List<JsonText> json) {
    }

    public ImportedTracks take(ListPlace place) throws ApiException {
        return ImportedTracks.of(http.post("/api/tracks/import", place.json()));
    }

    /// @param text a part of title, artist, album or source; null for all
    /// @param most how many at most
    public Found find(@Nullable String text, int most) throws ApiException {
        String query = text == null ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        List<RemoteTrack> found = new ArrayList<>();
        long total;
        int asked;
        do {
            asked = Math.min(LONGEST_PAGE, most - found.size());
            JsonNode page = http.get("/api/tracks?skip=" + found.size() + "&limit=" + asked + query);
            List<RemoteTrack> these = page.path("tracks").valueStream().map(RemoteTrack::of).toList();
            found.addAll(these);
            total = Json.number(page, "total");
            asked -= these.size();
        } while (asked == 0 && found.size() < Math.min(most, total));
        return new Found(found, total);
    }

    /// As many as there are; up to 10,000 all or none.
    public Queued queue(List<UUID> ids, @Nullable Integer priority) throws ApiException {
        int added = 0;
        List<JsonText> json = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LARGEST_BATCH) {
            List<UUID> part = ids.subList(from, Math.min(ids.size(), from + LARGEST_BATCH));
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.set("track_ids", Json.array(part.stream().map(UUID::toString).toList()));
            if (priority != null) {
                body.put("priority", priority);
            }
            JsonNode answer = http.post("/api/downloads/batch", body.toString());
            added += answer.path("added").asInt();
            json.add(new JsonText(answer.toString()));
        }
        return new Queued(added, json);
    }
}
