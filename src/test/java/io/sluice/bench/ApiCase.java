package io.sluice.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/// The API under 200 requests a second while ten downloads run: how long answers take, and what the downloads lose to it.
///
/// @param home on a disk: what is written is forced
record ApiCase(Java java, Path home) {
    private static final int A_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration LONGEST_RAMP = Duration.ofSeconds(60);
    private static final int DOWNLOADS = 10;
    private static final int CONNECTIONS = 2;
    private static final int BYTES_PER_SECOND = 2 << 20; // of each connection
    private static final String SETTINGS = """
            {"queue":{"at_once":10,"downloads_per_host":10},"transfer":{"connections":2},
             "desktop":{"api":{"port":0}}}""";

    void run(Consumer<String> say) throws IOException, InterruptedException {
        // Less than the 10 s after which Sluice closes a silent connection: none is used in the moment it ends.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        Files.createDirectories(home);
        Files.writeString(home.resolve("settings.json"), SETTINGS);
        var builder = new ProcessBuilder(java.headless()).redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.DISCARD);
        builder.environment().put("SLUICE_HOME", home.toString());
        builder.environment().put("SLUICE_DOWNLOAD_DIR", home.resolve("downloads").toString());
        Process process = builder.start();
        try (var server = new SteadyServer(BYTES_PER_SECOND);
                var api = ApiCaller.awaited(home.resolve("endpoint.json"), process)) {
            measure(api, server.links(), say);
        } finally {
            process.destroy();
            process.waitFor();
            Folders.delete(home);
        }
    }

    private static void measure(ApiCaller api, List<String> links, Consumer<String> say) throws IOException {
        for (String link : links) {
            api.post("/api/downloads", "{\"url\":\"" + link + "\"}");
        }
        awaitConnections(api);
        new ApiLoad(api, A_SECOND, WARM_UP).run();
        Map<String, Long> alone = fetched(api, () -> pass(MEASURED));
        var load = new ApiLoad(api, A_SECOND, MEASURED);
        Map<String, Long> beside = fetched(api, load::run);
        say.accept("\n### %d requests a second while %d downloads run\n".formatted(A_SECOND, DOWNLOADS));
        say.accept("| | goal | median | 99 of 100 | longest |\n|---|---|--:|--:|--:|");
        load.rows().forEach(say);
        say.accept("\n| downloads beside the same %d s without requests | goal | |\n|---|---|--:|"
                .formatted(MEASURED.toSeconds()));
        say.accept("| all of them | ≤ 5 %% | %.1f %% slower (%.1f MiB/s, %.1f MiB/s) |".formatted(
                slower(sum(alone), sum(beside)), speed(sum(alone)), speed(sum(beside))));
        say.accept("| the one that lost most | ≤ 5 %% | %.1f %% slower |".formatted(alone.entrySet().stream()
                .mapToDouble(it -> slower(it.getValue(), beside.getOrDefault(it.getKey(), 0L))).max().orElse(100)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void awaitConnections(ApiCaller api) throws IOException {
        long end = System.nanoTime() + LONGEST_RAMP.toNanos();
        while (running(api).stream().mapToInt(it -> it.path("connections").asInt()).sum() < DOWNLOADS * CONNECTIONS) {
            if (System.nanoTime() > end) {
                throw new IOException("Not all connections came about");
            }
            pass(Duration.ofMillis(200));
        }
    }

    private static List<JsonNode> running(ApiCaller api) throws IOException {
        return api.get("/api/downloads?status=downloading&limit=100").path("downloads").valueStream().toList();
    }

    /// What each brought while `meanwhile` ran, a second of it.
    private static Map<String, Long> fetched(ApiCaller api, Work meanwhile) throws IOException {
        Map<String, Long> before = bytes(api);
        long began = System.nanoTime();
        meanwhile.run();
        Map<String, Long> after = bytes(api);
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Long> fetched = new LinkedHashMap<>();
        before.forEach((id, bytes) -> fetched.put(id,
                Math.round((after.getOrDefault(id, bytes) - bytes) / seconds)));
        return fetched;
    }

    private static Map<String, Long> bytes(ApiCaller api) throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        running(api).forEach(it -> bytes.put(it.path("id").asString(), it.path("downloaded_bytes").asLong()));
        return bytes;
    }

    private static long sum(Map<String, Long> each) {
        return each.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double slower(long alone, long beside) {
        return 100.0 * (alone - beside) / alone;
    }

    private static double speed(long bytesPerSecond) {
        return bytesPerSecond / (double) (1 << 20);
    }

    // The benchmark is about what passes meanwhile.
    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
