package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.i18n.NearTime;
import io.sluice.model.Forecast;
import io.sluice.model.Forecast.Expected;

/// When downloads will start and end, as far as can be said. Asked for at most once a second, and only while something
/// runs and somebody looks; computed elsewhere. JavaFX thread.
final class Outlook {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /// Between two downloads nothing flows for a moment: what was known before is still the best guess.
    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Expected NOTHING = new Expected(null, null, false);

    private final Requests requests;
    private final ReadOnlyObjectWrapper<Optional<NearTime>> allDone = new ReadOnlyObjectWrapper<>(this, "allDone",
            Optional.empty());
    private Forecast shown = Forecast.UNKNOWN;
    private Instant known = Instant.MIN;
    private Instant asked = Instant.MIN;
    private boolean waits;
    private boolean running;

    Outlook(Requests requests) {
        this.requests = requests;
    }

    /// About when the last download ends, to the minute; empty where that cannot be said.
    ReadOnlyObjectProperty<Optional<NearTime>> allDoneProperty() {
        return allDone.getReadOnlyProperty();
    }

    /// What a download is expected to do.
    Expected of(UUID id) {
        return shown.expected().getOrDefault(id, NOTHING);
    }

    /// Called with each pulse.
    void look(boolean anyRuns, Instant now) {
        running = anyRuns;
        if (!anyRuns) {
            show(Forecast.UNKNOWN, now);
        } else if (!waits && !now.minus(BETWEEN_LOOKS).isBefore(asked)) {
            asked = now;
            waits = true;
            Forecast before = shown;
            requests.ask(service -> service.forecast().thenApply(newer -> better(before, newer, now)),
                    better -> answered(better, now), _ -> waits = false);
        }
    }

    // On the thread that made the forecast.
    private static Forecast better(Forecast before, Forecast newer, Instant now) {
        return newer.equals(Forecast.UNKNOWN) || !Steadiness.holds(before, newer, now) ? newer : before;
    }

    private void answered(Forecast better, Instant now) {
        waits = false;
        boolean unknown = better.equals(Forecast.UNKNOWN);
        known = unknown ? known : now;
        if (running && (!unknown || known.plus(REMEMBERED).isBefore(now))) {
            show(better, now);
        }
    }

    private void show(Forecast forecast, Instant now) {
        shown = forecast;
        allDone.set(Left.near(forecast.allDone(), now));
    }
}
