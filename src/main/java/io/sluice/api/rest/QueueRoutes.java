package io.sluice.api.rest;

import java.util.List;
import java.util.function.LongSupplier;

import io.sluice.api.http.Ask;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.Route;
import io.sluice.api.http.Route.Query;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadService;

import static io.sluice.api.rest.Downloads.answered;

/// What may be asked of the queue as a whole.
final class QueueRoutes {
    private final DownloadService service;
    private final RecentForecast forecast;

    /// @param nanos as [System#nanoTime()]
    QueueRoutes(DownloadService service, LongSupplier nanos) {
        this.service = service;
        this.forecast = new RecentForecast(() -> answered(service.forecast()), nanos);
    }

    List<Route> all() {
        return List.of(
                Route.post("/api/downloads/pause", "Stops what runs and starts nothing; every byte is kept.",
                        SwitchBody.class, this::pause)
                        .asking(new Query("mode", "string", "stop (otherwise) or drain: what runs comes to its end")),
                Route.post("/api/downloads/resume", "Ends that. What was paused by itself stays paused.",
                        SwitchBody.class, _ -> {
                            answered(service.resumeAll());
                            return new SwitchBody("Download queue resumed successfully", "active");
                        }),
                Route.get("/api/downloads/status", "The queue in numbers.", StatusBody.class, this::status));
    }

    record SwitchBody(String message, String status) {
    }

    private Object pause(Ask ask) {
        String mode = ask.query("mode").orElse("stop");
        answered(service.switchTo(switch (mode) {
            case "stop" -> QueueMode.PAUSED;
            case "drain" -> QueueMode.DRAINING;
            default -> throw ProblemException.bad("mode", "“mode” is stop or drain.");
        }));
        return new SwitchBody("Download queue paused successfully", "paused");
    }

    private Object status(Ask ask) {
        QueueStatus queue = answered(service.queue());
        return StatusBody.of(queue, service.feed().sample().values(), forecast.get().allDone());
    }
}
