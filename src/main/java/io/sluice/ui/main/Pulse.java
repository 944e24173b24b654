package io.sluice.ui.main;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/// Looks at what has arrived every 100 ms, but only while something moves and somebody can see it.
final class Pulse {
    static final Duration INTERVAL = Duration.millis(100);

    private final BooleanSupplier look;
    private final ObservableBooleanValue seen;
    private final Timeline timer = new Timeline(new KeyFrame(INTERVAL, _ -> beat()));
    private final AtomicBoolean waking = new AtomicBoolean();

    /// @param look true while another pulse is wanted
    /// @param seen whether the window shows
    Pulse(BooleanSupplier look, ObservableBooleanValue seen) {
        this.look = look;
        this.seen = seen;
        timer.setCycleCount(Animation.INDEFINITE);
        seen.addListener((_, _, now) -> {
            if (now) {
                beat();
            } else {
                timer.stop();
            }
        });
    }

    /// Something has arrived. Any thread; many calls in a row become one.
    void wake() {
        if (waking.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                waking.set(false);
                if (seen.get()) {
                    timer.play();
                }
            });
        }
    }

    boolean isRunning() {
        return timer.getStatus() == Animation.Status.RUNNING;
    }

    private void beat() {
        if (look.getAsBoolean()) {
            timer.play();
        } else {
            timer.stop();
        }
    }
}
