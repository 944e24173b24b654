package io.sluice.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsStore;

/// The program without its window, as a process that the benchmark drives: everything that [AppGraph] wires, told what to
/// fetch on standard input.
///
/// A line `FOLDER LINKFILE` adds all links of a file in one step, waits until they are finished, and answers with
/// the nanoseconds that passed, those of CPU time that the process spent, its resident memory before and at its peak in
/// KiB.
final class BenchedSluice {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESET_PEAK = "5"; // Linux proc_pid_clear_refs(5)

    private final DownloadService service;
    private final Inbox inbox;
    private final Semaphore news = new Semaphore(0);
    private QueueStatus.Counts counts = QueueStatus.Counts.NONE;

    private BenchedSluice(DownloadService service) {
        this.service = service;
        this.inbox = service.feed().subscribe();
        inbox.onArrival(news::release);
    }

    /// @param arguments the home folder
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("sluice.home", home.toString());
        var paths = new AppPaths(home, home.resolve("downloads")).create();
        try (var shutdown = new Shutdown()) {
            var threads = shutdown.closing(new Threads(Duration.ofSeconds(10)));
            var settings = SettingsStore.open(paths.settings(), System.getenv(), paths.downloads());
            var sluice = new BenchedSluice(AppGraph.open(paths, settings, threads, shutdown));
            System.out.println("ready");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", 2);
                System.out.println(sluice.fetch(Path.of(words[0]), Files.readAllLines(Path.of(words[1]))));
            }
        }
    }

    private String fetch(Path folder, List<String> links) throws IOException, InterruptedException {
        List<NewDownload> wishes = links.stream()
                .map(link -> new NewDownload(List.of(URI.create(link)), folder, null, Priority.DEFAULT,
                        FetchOptions.NONE))
                .toList();
        waitFor(0);
        long goal = counts.completed() + links.size();
        Files.writeString(Path.of("/proc/self/clear_refs"), RESET_PEAK);
        long residentBefore = kib("VmRSS:");
        long cpu = cpuNanos();
        long began = System.nanoTime();
        service.add(wishes).join();
        waitFor(goal);
        return "%d %d %d %d".formatted(System.nanoTime() - began, cpuNanos() - cpu, residentBefore, kib("VmHWM:"));
    }

    private void waitFor(long completed) throws InterruptedException {
        inbox.drainTo(this::take);
        while (counts.completed() < completed) {
            news.acquire();
            inbox.drainTo(this::take);
            if (counts.failed() > 0) {
                throw new IllegalStateException("A download failed: see the log");
            }
        }
    }

    private void take(Fact fact) {
        switch (fact) {
            case Fact.Snapshot(_, var status) -> counts = status.counts();
            case Fact.QueueChanged(var status) -> counts = status.counts();
            case Fact.Listed _,Fact.Added _,Fact.Changed _,Fact.Removed _,Fact.TracksChanged _,Fact.Keeping _ -> {
                // The numbers of the queue say all that is asked here.
            }
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long kib(String name) throws IOException {
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }
}
