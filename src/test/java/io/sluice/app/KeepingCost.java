package io.sluice.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/// What a flight recording says of keeping progress: how often the control files were forced, and CPU by what was called.
/// Forcing the `.part` is a part of it, writing its bytes is not.
final class KeepingCost {
    /// A live page is changed in memory, and goes to the disk whole with each force of its file.
    private static final int LIVE_PAGE = 4096;
    private static final Set<String> KEEPING = Set.of("io.sluice.engine.ControlFile", "io.sluice.engine.ForcedSlots");
    private static final List<String> LIST = List.of("io.sluice.store.", "org.h2.");

    private long pages;
    private double keepingNanos;
    private double sampledNanos;
    private double unknownNanos;

    private KeepingCost() {
    }

    static KeepingCost of(Path recording) throws IOException {
        var cost = new KeepingCost();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                cost.add(file.readEvent());
            }
        }
        return cost;
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.FileForce" -> pages += isControl(event.getString("path")) ? 1 : 0;
            case "jdk.CPUTimeSample" -> sampled(event.getDuration("samplingPeriod").toNanos(), event.getStackTrace());
            default -> {
                // Nothing else was asked for.
            }
        }
    }

    private static boolean isControl(String path) {
        return path.endsWith(".part.sluice");
    }

    private void sampled(double nanos, RecordedStackTrace stack) {
        sampledNanos += nanos;
        if (stack == null) {
            unknownNanos += nanos;
        } else if (stack.getFrames().stream().anyMatch(KeepingCost::keeps)) {
            keepingNanos += nanos;
        }
    }

    private static boolean keeps(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        String method = frame.getMethod().getName();
        return KEEPING.contains(type) || LIST.stream().anyMatch(type::startsWith)
                || type.equals("io.sluice.engine.Transfer") && method.startsWith("force")
                || type.equals("io.sluice.scheduler.QueueScheduler") && method.equals("progressDue");
    }

    /// @param cpuNanos of the whole process
    /// @param written  bytes that the process wrote by calls, but for those of the `.part` files
    List<String> rows(Duration passed, long cpuNanos, long written, int connections) {
        double seconds = passed.toSeconds();
        double called = written / seconds / 1024;
        double live = pages * (double) LIVE_PAGE / seconds / 1024;
        return List.of(
                "| CPU a second | ≤ 5 ms | %.1f ms | of %.0f ms that the process used; %.0f %% of the samples have no stack |"
                        .formatted(keepingNanos / seconds / 1e6, cpuNanos / seconds / 1e6,
                                100 * unknownNanos / Math.max(1, sampledNanos)),
                "| writes a second | ≤ 16 KiB | %.1f KiB | live pages %.1f, everything else that is no `.part` %.1f; %d connections |"
                        .formatted(live + called, live, called, connections));
    }
}
