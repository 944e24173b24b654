package io.sluice.app;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.engine.http.ProxyChoice;
import io.sluice.engine.http.SocksLogins;
import io.sluice.engine.http.SystemProxies;
import io.sluice.model.Replacement;
import io.sluice.platform.FileTrash;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.ScheduledAlarm;
import io.sluice.scheduler.SystemServices;
import io.sluice.scheduler.Timekeeper;
import io.sluice.scheduler.Trash;
import io.sluice.scheduler.network.SystemNetwork;
import io.sluice.settings.SettingsStore;
import io.sluice.store.Database;

/// Everything behind the window, wired on one page: read top to bottom, closed bottom to top.
final class AppGraph {
    private AppGraph() {
    }

    /// Opens the database and takes up what the last run left. Takes about a second; call it beside the toolkit's start.
    ///
    /// @throws io.sluice.store.UnreadableListException where the list is damaged and cannot be read
    static DownloadService open(AppPaths paths, SettingsStore settings, Threads threads, Shutdown shutdown) {
        return open(paths, settings, threads, shutdown, Optional.empty());
    }

    /// @param instead takes the place of a list that cannot be read
    static DownloadService open(AppPaths paths, SettingsStore settings, Threads threads, Shutdown shutdown,
            Optional<Replacement> instead) {
        Clock clock = Clock.systemDefaultZone();
        Timekeeper time = time(threads);
        Database database = shutdown.closing(
                instead.map(it -> Database.open(paths.home(), threads.timer(), clock, it))
                        .orElseGet(() -> Database.open(paths.home(), threads.timer(), clock)));
        ProxyChoice proxies = new ProxySettings(settings,
                new SystemProxies(System.getenv(), ProxySelector.getDefault()));
        Authenticator.setDefault(new SocksLogins(proxies));
        ApacheHttpGateway http = shutdown.closing(new ApacheHttpGateway(clock, proxies,
                origin -> Optional.of(settings.credentials().password(origin)).filter(pair -> !pair.isEmpty())));
        shutdown.closing(settings.onChange(_ -> http.closeIdle()));
        DownloadEngine engine = new DownloadEngine(http, threads.named("connection"), EngineTuning.defaults());
        SystemServices system = new SystemServices(new SystemNetwork(), trash(clock));
        DownloadService service = shutdown.closing(
                new DownloadService(database, engine, settings, time, system, threads.named("download")));
        service.open().join();
        return service;
    }

    static Timekeeper time(Threads threads) {
        Clock clock = Clock.systemDefaultZone();
        return new Timekeeper(clock, new ScheduledAlarm(threads.timer(), clock));
    }

    private static Trash trash(Clock clock) {
        FileTrash trash = FileTrash.of(System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home")), clock);
        return file -> trash.put(file)::takeOut;
    }
}
