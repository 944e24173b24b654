package io.sluice.api.rest;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import io.sluice.api.http.Route;
import io.sluice.scheduler.DownloadService;
import io.sluice.settings.SettingsStore;

/// Everything that may be asked by REST.
public final class RestRoutes {
    private RestRoutes() {
    }

    /// @param nanos as [System#nanoTime()]
    public static List<Route> of(DownloadService service, SettingsStore settings, LongSupplier nanos) {
        var downloads = new Downloads(service);
        // Fixed paths first: Javalin takes the first that fits.
        return Stream.of(new QueueRoutes(service, nanos).all(), new BatchRoutes(service).all(),
                new DownloadRoutes(downloads, new NewDownloads(downloads, settings::current)).all(),
                new TrackRoutes(service.tracks()).all(), new SettingsRoutes(settings).all(),
                List.of(Route.get("/api/health", "Whether Sluice answers.", Health.class, _ -> new Health("ok"))))
                .flatMap(List::stream).toList();
    }

    record Health(String status) {
    }
}
