package io.sluice.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.scheduler.Inbox;
import io.sluice.settings.SettingsStore;

/// The program without its window, from its start until it knows what a window would show first: everything that
/// [AppGraph] wires, on a list that [BenchedList] has filled. Says then how many nanoseconds of CPU time that took.
final class BenchedStart {
    private BenchedStart() {
    }

    /// @param arguments the home folder
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("sluice.home", home.toString());
        var paths = new AppPaths(home, home.resolve("downloads")).create();
        try (var shutdown = new Shutdown()) {
            var threads = shutdown.closing(new Threads(Duration.ofSeconds(10)));
            var settings = SettingsStore.open(paths.settings(), System.getenv(), paths.downloads());
            var listed = new CountDownLatch(1);
            try (Inbox inbox = AppGraph.open(paths, settings, threads, shutdown).feed().subscribe()) {
                inbox.onArrival(listed::countDown);
                listed.await();
                System.out.println(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime());
            }
        }
    }
}
