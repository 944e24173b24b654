package io.sluice.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.model.Download;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsStore;
import jdk.jfr.Recording;

/// The program without its window while ten downloads of eight connections run: what it costs to keep their progress, by
/// a flight recording of the whole.
final class BenchedProgress {
    private static final int DOWNLOADS = 10;
    private static final int CONNECTIONS = 8;
    /// Twice the 45 s after which the list is told how much is there.
    private static final Duration MEASURED = Duration.ofSeconds(90);
    private static final Duration LONGEST_RAMP = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final DownloadService service;

    private BenchedProgress(DownloadService service) {
        this.service = service;
    }

    /// @param arguments the home folder, and ten links of ten hosts
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("sluice.home", home.toString());
        var paths = new AppPaths(home, home.resolve("downloads")).create();
        try (var shutdown = new Shutdown()) {
            var threads = shutdown.closing(new Threads(Duration.ofSeconds(10)));
            var settings = SettingsStore.open(paths.settings(), System.getenv(), paths.downloads());
            var benched = new BenchedProgress(AppGraph.open(paths, settings, threads, shutdown));
            benched.measure(List.of(arguments).subList(1, DOWNLOADS + 1), home.resolve("progress.jfr"));
        }
    }

    private void measure(List<String> links, Path recorded) throws Exception {
        Set<UUID> ids = Set.copyOf(service.add(links.stream().map(link -> NewDownload.of(URI.create(link))).toList())
                .get().stream().map(Download::id).toList());
        waitForConnections(ids);
        long cpuBefore = cpuNanos();
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold().withoutStackTrace();
            recording.enable("jdk.CPUTimeSample").with("throttle", "2ms");
            recording.setToDisk(false); // it would be counted
            long otherBefore = written() - kept(ids);
            recording.start();
            pass(MEASURED);
            long cpu = cpuNanos() - cpuBefore;
            long other = written() - kept(ids) - otherBefore;
            recording.dump(recorded); // before it stops: what is in memory is gone then
            int connections = connections(ids);
            KeepingCost.of(recorded).rows(MEASURED, cpu, other, connections).forEach(System.out::println);
        } finally {
            Files.deleteIfExists(recorded);
        }
    }

    private void waitForConnections(Set<UUID> ids) throws IOException {
        long tries = LONGEST_RAMP.dividedBy(LOOK_EVERY);
        while (connections(ids) < DOWNLOADS * CONNECTIONS) {
            if (tries-- == 0) {
                throw new IOException("Only %d connections came about".formatted(connections(ids)));
            }
            pass(LOOK_EVERY);
        }
    }

    private int connections(Collection<UUID> ids) {
        return service.feed().sample(ids).values().stream().mapToInt(it -> it.connections()).sum();
    }

    private long kept(Collection<UUID> ids) {
        return service.feed().sample(ids).values().stream().mapToLong(it -> it.keptBytes()).sum();
    }

    // By calls, to files and sockets alike.
    private static long written() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream().filter(line -> line.startsWith("wchar:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }

    // The benchmark is about what passes meanwhile.
    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
