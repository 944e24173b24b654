package io.sluice.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Counts the frames of all windows while it runs, and asks for as many as there can be. JavaFX thread.
final class FrameMeter extends AnimationTimer {
    private final List<Long> nanos = new ArrayList<>();

    @Override
    public void handle(long now) {
        nanos.add(System.nanoTime());
    }

    double perSecond() {
        return (nanos.size() - 1) * 1e9 / (nanos.getLast() - nanos.getFirst());
    }

    /// The time between two frames which 99 of 100 do not exceed.
    double millisOf99() {
        List<Long> between = new ArrayList<>();
        for (int frame = 1; frame < nanos.size(); frame++) {
            between.add(nanos.get(frame) - nanos.get(frame - 1));
        }
        between.sort(null);
        return between.get(between.size() * 99 / 100) / 1e6;
    }
}
