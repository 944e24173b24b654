package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.Replacement;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.settings.SettingsStore;
import io.sluice.store.Database;
import io.sluice.store.EmptyList;

import static org.awaitility.Awaitility.await;

/// A whole queue in one folder: real store, real engine, real settings; only time is the test's.
/// Close it and make another on the same folder to restart the program.
public final class TestQueue implements AutoCloseable {
    public final ManualTime time = new ManualTime();
    final TestNetwork network;
    final TestVolumes volumes = new TestVolumes();
    public final FolderTrash trash;
    public final SettingsStore settings;
    public final DownloadService service;
    public final Path downloads;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final Database database;
    private final ApacheHttpGateway http;
    private boolean serviceClosed;

    public TestQueue(Path folder, int atOnce) throws Exception {
        this(folder, atOnce, Optional.empty());
    }

    /// @param instead takes the place of a list that cannot be read
    TestQueue(Path folder, int atOnce, Optional<Replacement> instead) throws Exception {
        downloads = folder.resolve("downloads");
        trash = new FolderTrash(folder.resolve("trash"));
        settings = SettingsStore.open(folder.resolve("settings.json"), Map.of(), downloads);
        atOnce(atOnce, WhenLowered.LET_FINISH);
        Path db = folder.resolve("db");
        if (instead.isEmpty()) {
            EmptyList.layInto(db);
        }
        database = instead.isEmpty() ? Database.open(db, saver, time) : Database.open(db, saver, time, instead.get());
        http = new ApacheHttpGateway(time);
        network = new TestNetwork(http);
        var engine = new DownloadEngine(network, Thread.ofVirtual().factory(), EngineTuning.defaults(), volumes);
        service = new DownloadService(database, engine, settings, time.keeper(),
                new SystemServices(network, trash), Thread.ofVirtual().factory());
        service.open().get();
    }

    void atOnce(int number, WhenLowered whenLowered) {
        settings.change(all -> all.withQueue(new QueueSettings(all.queue().adding(), number, whenLowered, true,
                all.queue().fairness())));
    }

    UUID add(URI link, Priority priority) throws Exception {
        return service.add(List.of(new NewDownload(List.of(link), null, null, priority,
                FetchOptions.NONE))).get().getFirst().id();
    }

    UUID addTo(Path other, URI link) throws Exception {
        return service.add(List.of(new NewDownload(List.of(link), other, null, Priority.DEFAULT, FetchOptions.NONE)))
                .get().getFirst().id();
    }

    UUID add(URI link) throws Exception {
        return add(link, Priority.DEFAULT);
    }

    Download find(UUID id) {
        return database.store().find(id).orElseThrow();
    }

    DownloadState state(UUID id) {
        return find(id).state();
    }

    public void awaitAll(Class<? extends DownloadState> state, UUID... ids) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Arrays.stream(ids).map(this::state).allMatch(state::isInstance));
    }

    /// Ends when everything posted so far was handled.
    public void settle() throws Exception {
        service.settled(null, 1).get();
    }

    /// Ends the scheduler alone, for whoever wants to ask it afterwards.
    public void closeService() throws Exception {
        if (!serviceClosed) {
            serviceClosed = true;
            service.close();
        }
    }

    @Override
    public void close() throws Exception {
        closeService();
        http.close();
        database.close();
        saver.shutdown();
    }
}
