package io.sluice.platform.tray;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps what a tray told.
final class HeardEvents implements TrayEvents {
    final AtomicBoolean hosted = new AtomicBoolean();
    final AtomicInteger activations = new AtomicInteger();
    final List<String> choices = new CopyOnWriteArrayList<>();

    @Override
    public void hosted(boolean now) {
        hosted.set(now);
    }

    @Override
    public void activated() {
        activations.incrementAndGet();
    }

    @Override
    public void chosen(String action) {
        choices.add(action);
    }
}
