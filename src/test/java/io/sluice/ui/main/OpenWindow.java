package io.sluice.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.i18n.Messages;
import io.sluice.model.LostList;
import io.sluice.model.Replacement;
import io.sluice.model.query.SavedSearch;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.FolderTrash;
import io.sluice.scheduler.ScheduledAlarm;
import io.sluice.scheduler.SystemServices;
import io.sluice.scheduler.Timekeeper;
import io.sluice.scheduler.network.SystemNetwork;
import io.sluice.settings.SettingsStore;
import io.sluice.store.Database;
import io.sluice.store.EmptyList;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.MainViewModel;
import io.sluice.viewmodel.Section;
import io.sluice.viewmodel.TestDesktop;
import org.testfx.api.FxRobot;

import static org.awaitility.Awaitility.await;

/// The whole program behind its window, in one folder: real store, real engine, a real server on loopback.
@SuppressWarnings("try") // Closing joins the jobs, and may be interrupted like any waiting.
final class OpenWindow implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    final Path folder;
    final FxRobot robot = new FxRobot();
    final Messages messages;
    final StockServer server = new StockServer();
    final SettingsStore settings;
    final FolderTrash trash;
    final TestDesktop desktop = new TestDesktop();
    final MainViewModel model;
    final AtomicInteger quits = new AtomicInteger();
    final Stage stage;
    private final MainWindow window;
    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    private final Database database;
    private final ApacheHttpGateway http;
    private final DownloadService service;

    /// @param environment what fixes settings
    OpenWindow(Path folder, Map<String, String> environment) throws Exception {
        this(folder, environment, Locale.ENGLISH);
    }

    /// @param language of the texts, and where they are in none of that, of numbers and times alone
    OpenWindow(Path folder, Map<String, String> environment, Locale language) throws Exception {
        this.folder = folder;
        messages = Messages.in(language);
        Clock clock = Clock.systemUTC();
        settings = SettingsStore.open(folder.resolve("settings.json"), environment, folder.resolve("downloads"));
        trash = new FolderTrash(folder.resolve("trash"));
        EmptyList.layInto(folder.resolve("db"));
        database = Database.open(folder.resolve("db"), time, clock);
        http = new ApacheHttpGateway(clock);
        var engine = new DownloadEngine(http, Thread.ofVirtual().factory(), EngineTuning.defaults());
        service = new DownloadService(database, engine, settings,
                new Timekeeper(clock, new ScheduledAlarm(time, clock)), new SystemServices(new SystemNetwork(), trash),
                Thread.ofVirtual().factory());
        service.open().get();
        model = OnJavaFx.get(() -> new MainViewModel(settings, desktop, time, Platform::runLater, clock));
        stage = OnJavaFx.get(Stage::new);
        window = OnJavaFx.get(() -> new MainWindow(stage, model, messages, quits::incrementAndGet));
        OnJavaFx.run(window::show);
    }

    /// With its list, which comes later than the window.
    static OpenWindow in(Path folder) throws Exception {
        var window = new OpenWindow(folder, Map.of());
        window.attach();
        return window;
    }

    /// On what a kill left while `film.iso` was half fetched.
    static OpenWindow afterACrash(Path folder) throws Exception {
        Path list = folder.resolve("db/sluice.mv.db");
        Path killed = folder.resolve("killed.mv.db");
        try (OpenWindow before = in(folder)) {
            OnJavaFx.run(() -> before.model.add().addNow(before.server.link("slow/film.iso")));
            until(() -> before.names().contains("film.iso")
                    && before.row("film.iso").numbersProperty().get().fraction() > 0.4);
            Files.copy(list, killed);
        }
        Files.move(killed, list, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("db/sluice.clean"));
        OpenWindow after = in(folder);
        until(() -> after.model.recovered().shownProperty().get().isPresent());
        return after;
    }

    MainWindow steps() {
        return window;
    }

    void attach() {
        model.attach(service);
        until(() -> model.readyProperty().get());
    }

    /// Instead of [#attach()]: the list cannot be read, and two backups are offered.
    List<Replacement> loseTheList() {
        List<Replacement> answers = new CopyOnWriteArrayList<>();
        model.listLost(new LostList(Path.of("sluice.mv.db").toAbsolutePath(), List.of(
                new Replacement.Backup(Path.of("b.zip"), Instant.parse("2026-11-24T14:03:00Z"), 124, 17),
                new Replacement.Backup(Path.of("a.zip"), Instant.parse("2026-11-23T09:12:00Z"), 1, 0)),
                Set.of()), answers::add);
        until(() -> model.lostList().lostProperty().get().isPresent());
        return answers;
    }

    /// Puts links into the clipboard; the paths are the server's.
    void copy(String... paths) {
        copyText(String.join("\n", List.of(paths).stream().map(server::link).toList()));
    }

    void copyText(String text) {
        OnJavaFx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(
                javafx.scene.input.DataFormat.PLAIN_TEXT, text)));
    }

    List<String> names() {
        return OnJavaFx.get(() -> List.copyOf(model.downloads().rows()).stream().map(DownloadRow::name).toList());
    }

    DownloadRow row(String name) {
        return OnJavaFx.get(() -> model.downloads().rows().stream().filter(row -> row.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No row " + name)));
    }

    String status(String name) {
        DownloadRow row = row(name);
        return OnJavaFx.get(() -> row.statusProperty().get().in(messages));
    }

    @SuppressWarnings("unchecked")
    TableView<DownloadRow> table() {
        return (TableView<DownloadRow>) node("#downloads");
    }

    Node node(String selector) {
        return OnJavaFx.get(() -> robot.lookup(selector).query());
    }

    /// @param key of its text, by which buttons are called
    Button button(String key) {
        return OnJavaFx.get(() -> robot.lookup((Node node) -> key.equals(node.getId())).queryAs(Button.class));
    }

    void fire(String key) {
        Button button = button(key);
        OnJavaFx.run(button::fire);
    }

    /// Selects by the keyboard's means: the table's own selection.
    void select(String... names) {
        OnJavaFx.run(() -> {
            table().getSelectionModel().clearSelection();
            List.of(names).forEach(name -> table().getSelectionModel().select(row(name)));
            table().requestFocus();
        });
    }

    /// Keeps it, and shows what it finds.
    void keepSearch(String text) {
        OnJavaFx.run(() -> {
            model.query().textProperty().set(text);
            model.query().save().run();
            model.query().textProperty().set("");
        });
        var kept = new Section.OfSearch(new SavedSearch(text, text));
        until(() -> model.query().sections().contains(kept));
        OnJavaFx.run(() -> model.query().sectionProperty().set(kept));
    }

    /// Presses all of them, and lets go of the last one first. As TestFX does, but without its pauses.
    void push(KeyCode... keys) {
        OnJavaFx.run(() -> {
            var keyboard = new Robot();
            Stream.of(keys).forEach(keyboard::keyPress);
            List.of(keys).reversed().forEach(keyboard::keyRelease);
        });
    }

    /// Until it holds and everything is done that made it hold.
    static void until(BooleanSupplier condition) {
        await().pollInterval(POLL).atMost(PATIENCE).until(() -> OnJavaFx.get(condition::getAsBoolean));
        OnJavaFx.settle();
    }

    @Override
    public void close() throws Exception {
        OnJavaFx.run(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            window.close();
        });
        server.close();
        service.close();
        http.close();
        database.close();
        // What the window kept at its end, and what that changed in it.
        time.submit(() -> {
        }).get();
        OnJavaFx.settle();
        time.shutdown();
    }
}
