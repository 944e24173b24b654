package io.sluice.ui.main;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.i18n.Messages;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadIds;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import io.sluice.model.Times;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Flood;
import io.sluice.scheduler.ScheduledAlarm;
import io.sluice.scheduler.SystemServices;
import io.sluice.scheduler.Timekeeper;
import io.sluice.scheduler.Trash;
import io.sluice.scheduler.network.SystemNetwork;
import io.sluice.settings.SettingsStore;
import io.sluice.store.Database;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.MainViewModel;
import io.sluice.viewmodel.Section;
import io.sluice.viewmodel.TestDesktop;

/// The whole program behind its window, over long lists: prints a row of a table for each thing that a user does, with
/// the time of the JavaFX thread and how long it took until the window showed it.
@SuppressWarnings("try") // Closing joins the jobs, and may be interrupted like any waiting.
final class BenchedTable implements AutoCloseable {
    private static final int WAITING = 100_000;
    private static final int BATCH = 10_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int UPDATES_A_SECOND = 10_000;
    private static final int TICKS_A_SECOND = 100;
    private static final int IN_SIGHT = 15;
    private static final long SETTLING_NANOS = 10_000_000_000L;
    private static final long MEASURED_NANOS = 20_000_000_000L;
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private record Cost(long thread, long wall) {
    }

    private final ScheduledThreadPoolExecutor time = new ScheduledThreadPoolExecutor(1);
    private final Database database;
    private final ApacheHttpGateway http;
    private final DownloadService service;
    private final MainViewModel model;
    private final MainWindow window;

    private BenchedTable(Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        // What is due in ten minutes would hold up the end for as long.
        time.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var settings = SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder.resolve("downloads"));
        database = Database.open(folder, time, clock);
        database.store().setQueueMode(QueueMode.PAUSED);
        http = new ApacheHttpGateway(clock);
        service = new DownloadService(database,
                new DownloadEngine(http, Thread.ofVirtual().factory(), EngineTuning.defaults()), settings,
                new Timekeeper(clock, new ScheduledAlarm(time, clock)),
                new SystemServices(new SystemNetwork(), Trash.NONE),
                Thread.ofVirtual().factory());
        service.open().get();
        model = onFx(() -> new MainViewModel(settings, new TestDesktop(), time, Platform::runLater, clock));
        window = onFx(() -> {
            var shown = new MainWindow(new Stage(), model, Messages.in(Locale.ENGLISH), () -> {
            });
            shown.show();
            return shown;
        });
    }

    /// @param arguments a folder, and how many finished downloads
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        fill(folder.resolve("ten"), 10, BenchedTable::finished);
        fill(folder.resolve("waiting"), WAITING, BenchedTable::waiting);
        int many = Integer.parseInt(arguments[1]);
        fill(folder.resolve("finished"), many, BenchedTable::finished);
        try (var warm = new BenchedTable(folder.resolve("ten"))) {
            warm.open(10);
        }
        try (var few = new BenchedTable(folder.resolve("ten"))) {
            row("open with 10 finished", "", few.open(10));
        }
        try (var much = new BenchedTable(folder.resolve("finished"))) {
            row("open with " + many + " finished", "", much.open(many));
            much.history(many);
        }
        try (var queue = new BenchedTable(folder.resolve("waiting"))) {
            row("open with 100,000 waiting", "", queue.open(WAITING));
            queue.rest();
            queue.flood();
            queue.list();
        }
        Platform.exit();
    }

    private static void fill(Path folder, int number, IntFunction<Download> make) throws IOException {
        try (var time = Executors.newSingleThreadScheduledExecutor();
                Database database = Database.open(folder, time, Clock.systemUTC())) {
            for (int from = 0; from < number; from += BATCH) {
                List<Download> batch = new ArrayList<>();
                for (int i = from; i < Math.min(number, from + BATCH); i++) {
                    batch.add(make.apply(i));
                }
                database.store().append(batch);
            }
        }
    }

    private static Download finished(int i) {
        return download(i, new DownloadState.Completed(Path.of("/downloads/" + i), 1_000, NOW.plusSeconds(i)));
    }

    private static Download waiting(int i) {
        return download(i, DownloadState.queued());
    }

    private static Download download(int i, DownloadState state) {
        String name = "file-%07d-%08x.bin".formatted(i, i * 0x9E3779B9);
        var request = new DownloadRequest(List.of(URI.create("https://host" + i % 50 + ".example/path/" + name)),
                Path.of("downloads").toAbsolutePath(), null, 3, null, FetchOptions.NONE);
        return new Download(DownloadIds.next(Instant.now()), request, new Place(Priority.P1, 0), state,
                Content.NOTHING_YET.withFileName(name).withLength(1_000), Times.createdAt(NOW.plusSeconds(i)));
    }

    private Cost open(int number) throws Exception {
        return cost(() -> model.attach(service), () -> shows(number));
    }

    private void history(int many) throws Exception {
        row("view Finished", "", cost(() -> section(View.FINISHED), () -> shows(many)));
        row("scroll to the end", "", cost(() -> table().scrollTo(many - 1),
                () -> model.downloads().rows().get(many - 1) != null));
        row("scroll to the middle", "", cost(() -> table().scrollTo(many / 2),
                () -> model.downloads().rows().get(many / 2) != null));
        row("first search", "", cost(() -> search("0ab"), this::isFound));
        row("second search", "", cost(() -> search("0abc"), this::isFound));
        row("sort by name", "<= 100 ms", cost(() -> sort(Sort.Key.NAME), this::isFound));
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.println("| heap in use | | %d MiB | |".formatted(memory.totalMemory() - memory.freeMemory() >> 20));
    }

    private void rest() throws Exception {
        percent("nothing runs, CPU of the process", "<= 0.5 %", idle());
        Window shown = table().getScene().getWindow();
        onFx(() -> {
            shown.hide();
            return shown;
        });
        percent("the same, hidden", "<= 0.1 %", idle());
        onFx(() -> {
            window.show();
            return shown;
        });
    }

    private static double idle() {
        LockSupport.parkNanos(SETTLING_NANOS);
        long began = System.nanoTime();
        long before = processNanos();
        LockSupport.parkNanos(MEASURED_NANOS);
        return 100.0 * (processNanos() - before) / (System.nanoTime() - began);
    }

    // Less what the Headless platform uses to look at the clock, which other platforms leave to the system.
    private static long processNanos() {
        long clock = Thread.getAllStackTraces().keySet().stream().filter(it -> it.getName().equals("Headless Timer"))
                .mapToLong(it -> ManagementFactory.getThreadMXBean().getThreadCpuTime(it.threadId())).sum();
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime() - clock;
    }

    /// Of rows anywhere; besides each that is in sight has other numbers four times a second, as what runs has.
    private void flood() throws Exception {
        List<Download> all = onFx(() -> model.downloads().rows().stream().flatMap(Stream::ofNullable)
                .map(DownloadRow::download).toList());
        var random = new Random(1);
        var flood = new Flood(service);
        var meter = onFx(FrameMeter::new);
        try (var source = Executors.newSingleThreadScheduledExecutor()) {
            source.scheduleAtFixedRate(() -> {
                for (int i = 0; i < UPDATES_A_SECOND / TICKS_A_SECOND; i++) {
                    Download one = all.get(random.nextInt(WAITING));
                    flood.tell(one.withState(
                            random.nextBoolean() ? DownloadState.queued() : new Paused(PauseReason.USER)));
                }
            }, 0, 1_000 / TICKS_A_SECOND, TimeUnit.MILLISECONDS);
            source.scheduleAtFixedRate(() -> all.subList(0, IN_SIGHT).forEach(one -> flood.tell(
                    one.withContent(one.content().withKeptBytes(random.nextInt(1_000))))), 0, 250,
                    TimeUnit.MILLISECONDS);
            LockSupport.parkNanos(SETTLING_NANOS);
            long began = System.nanoTime();
            long before = threadNanos();
            onFx(() -> {
                meter.start();
                return meter;
            });
            LockSupport.parkNanos(MEASURED_NANOS);
            onFx(() -> {
                meter.stop();
                return meter;
            });
            percent("10,000 updates a second, JavaFX thread", "<= 10 %",
                    100.0 * (threadNanos() - before) / (System.nanoTime() - began));
        }
        System.out.println("| the same, frames | >= 58 a second, 99 of 100 <= 40 ms | %.1f | %.1f ms |"
                .formatted(meter.perSecond(), meter.millisOf99()));
    }

    private void list() throws Exception {
        row("filter, reading the list", "<= 100 ms", cost(() -> search("0ab"), this::isFound));
        row("filter", "<= 100 ms", cost(() -> search("0a"), this::isFound));
        row("no filter", "<= 100 ms", cost(() -> search(""), () -> shows(WAITING)));
        row("sort by name", "<= 100 ms", cost(() -> sort(Sort.Key.NAME), this::isFound));
        row("queue order", "<= 100 ms", cost(() -> sort(Sort.Key.QUEUE), () -> shows(WAITING)));
        row("clear the selection of 10,000", "<= 200 ms", clear());
        row("select all", "<= 200 ms", cost(() -> model.downloads().selectAll(),
                () -> model.downloads().allSelectedProperty().get()));
        row("remove all", "<= 200 ms", cost(() -> model.downloads().remove().run(), () -> shows(0)));
    }

    // More than 10,000 are selected without their ids, and cleared like none.
    private Cost clear() throws Exception {
        Set<UUID> some = onFx(() -> model.downloads().rows().stream().limit(10_000)
                .flatMap(Stream::ofNullable).map(DownloadRow::id)
                .collect(Collectors.toSet()));
        onFx(() -> {
            model.downloads().select(some);
            return some;
        });
        return cost(() -> table().getSelectionModel().clearSelection(),
                () -> model.downloads().selectionProperty().get().isEmpty());
    }

    private void section(View view) {
        model.query().sectionProperty().set(new Section.OfView(view));
    }

    private void search(String text) {
        model.query().textProperty().set(text);
    }

    private void sort(Sort.Key key) {
        model.query().sortProperty().set(new Sort(key, false));
    }

    private boolean shows(int number) {
        return model.downloads().rows().size() == number
                && (number == 0 || model.downloads().rows().getFirst() != null);
    }

    private boolean isFound() {
        return !model.downloads().searchingProperty().get() && !model.downloads().rows().isEmpty()
                && model.downloads().rows().getFirst() != null;
    }

    private static TableView<?> table() {
        for (Window window : Window.getWindows()) {
            Node table = window.getScene().lookup("#downloads");
            if (table instanceof TableView<?> found) {
                return found;
            }
        }
        throw new IllegalStateException("There is no table");
    }

    /// @param done is asked on the JavaFX thread every 20 ms
    private static Cost cost(Runnable step, BooleanSupplier done) throws Exception {
        LockSupport.parkNanos(300_000_000); // what the step before left to do
        long began = System.nanoTime();
        long before = threadNanos();
        onFx(() -> {
            step.run();
            return step;
        });
        while (!onFx(done::getAsBoolean)) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException("It did not come to an end");
            }
            LockSupport.parkNanos(20_000_000);
        }
        long wall = System.nanoTime() - began;
        LockSupport.parkNanos(200_000_000); // the frame that shows it
        return new Cost(threadNanos() - before, wall);
    }

    private static long threadNanos() throws Exception {
        var id = new AtomicLong();
        onFx(() -> id.getAndSet(Thread.currentThread().threadId()));
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(id.get());
    }

    private static <T> T onFx(Callable<T> question) throws Exception {
        var task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }

    private static void percent(String what, String goal, double percent) {
        System.out.println("| %s | %s | %.2f %% | |".formatted(what, goal, percent));
    }

    private static void row(String what, String goal, Cost cost) {
        System.out.println("| %s | %s | %.0f ms | %.0f ms |".formatted(what, goal, cost.thread() / 1e6,
                cost.wall() / 1e6));
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            window.close();
            return window;
        });
        service.close();
        http.close();
        database.close();
        time.shutdown();
    }
}
