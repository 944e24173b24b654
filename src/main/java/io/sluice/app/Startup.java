package io.sluice.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;

import io.sluice.api.LocalApi;
import io.sluice.api.events.EventHub;
import io.sluice.cli.Cli;
import io.sluice.cli.ExitCode;
import io.sluice.cli.Rehearsal;
import io.sluice.cli.Surroundings;
import io.sluice.cli.Terminal;
import io.sluice.i18n.Languages;
import io.sluice.i18n.Messages;
import io.sluice.i18n.Moment;
import io.sluice.model.LostList;
import io.sluice.model.Recovered;
import io.sluice.model.Replacement;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Effort;
import io.sluice.scheduler.ListSource;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.SettingsException;
import io.sluice.settings.SettingsStore;
import io.sluice.viewmodel.RecoveredLine;
import io.sluice.viewmodel.RecoveredText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the program, from the command line to the exit code. The window and the list open side by side.
final class Startup {
    static final int WENT_WELL = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final AppPaths paths;
    private final Console console;
    private final Shutdown shutdown = new Shutdown();
    private final CountDownLatch end = new CountDownLatch(1);

    Startup(AppPaths paths, Console console) {
        this.paths = paths;
        this.console = console;
    }

    /// Blocks until the program is to end, and returns the exit code. Everything is closed then.
    int run(CommandLine commandLine) {
        return switch (commandLine) {
            case CommandLine.Command(var words) -> command(words);
            case CommandLine.ShowVersion _ -> said("app.console.version", version());
            case CommandLine.UnknownOption(String option) -> {
                console.complain("app.console.unknownOption", option);
                yield MISUSED;
            }
            case CommandLine.Start start -> runClosing(start,
                    new Role(this::untilTold, () -> said("app.console.handedOver", start.handedOver().size())));
        };
    }

    private int command(List<String> words) {
        int code = new Cli(surroundings()).run(words);
        if (Boolean.getBoolean("sluice.rehearses")) { // bin/sluice asks for it where the JVM writes its class archive
            rehearse();
        }
        return code;
    }

    private void rehearse() {
        try {
            Rehearsal.hold(console.messages());
        } catch (IOException impossible) {
            log().info("The class archive of commands will lack something", impossible);
        }
    }

    private Surroundings surroundings() {
        var terminal = new Terminal(System.out, console.err(), console.messages(), Columns.of(System.getenv()));
        return new Surroundings(paths.endpoint(), Path.of("").toAbsolutePath(), System.in, terminal,
                () -> !end.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS), this::during);
    }

    // A command that needs a Sluice is one while it lasts.
    private int during(IntSupplier task) {
        return runClosing(new CommandLine.Start(List.of(), List.of(), List.of(), true, new ListChoice.Ask()),
                new Role(task::getAsInt, this::cannotReach));
    }

    private int cannotReach() {
        console.complain("app.console.apiOff");
        return ExitCode.NOT_RUNNING.code();
    }

    private int untilTold() throws InterruptedException {
        console.say("app.console.running", paths.home());
        end.await();
        return WENT_WELL;
    }

    private interface Task {
        /// @return the exit code
        int run() throws InterruptedException;
    }

    /// What a process is there for.
    ///
    /// @param alone  what it does without a window once the list and the API are open
    /// @param second what it does where another Sluice runs
    private record Role(Task alone, Task second) {
    }

    private int said(String key, Object... arguments) {
        console.say(key, arguments);
        return WENT_WELL;
    }

    static String version() {
        String version = Startup.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    private int runClosing(CommandLine.Start start, Role role) {
        try {
            return start(start, role);
        } catch (SettingsException unusable) {
            console.complain("app.console.failed", String.valueOf(unusable.getMessage()));
            return FAILED;
        } catch (IOException failed) {
            log().error("The start failed", failed);
            console.complain("app.console.failed", String.valueOf(failed.getMessage()));
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            close();
        }
    }

    private int start(CommandLine.Start start, Role role) throws IOException, InterruptedException {
        start.refused().forEach(text -> console.complain("app.console.noLink", text));
        if (start.handedOver().isEmpty() && !start.refused().isEmpty()) {
            return MISUSED;
        }
        paths.create();
        // A name that had no address is asked for again after this many seconds, not the JDK's ten: retries after one and
        // two seconds would only hear the old answer, and so would whoever waits for the network.
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        Threads threads = shutdown.closing(new Threads(PATIENCE));
        CrashHandler crashes = new CrashHandler().install();
        Optional<SingleInstance> instance = SingleInstance.enter(paths.running(),
                new Handover(Path.of("").toAbsolutePath(), start.handedOver()), threads, PATIENCE);
        if (instance.isEmpty()) {
            return role.second().run();
        }
        shutdown.closing(instance.get());
        Signals.endBy(this::close);
        Runtime.getRuntime().addShutdownHook(threads.named("end").newThread(this::close));
        SettingsStore settings = SettingsStore.open(paths.settings(), System.getenv(), paths.downloads());
        var list = new ListOpening(instead -> AppGraph.open(paths, settings, threads, shutdown, instead),
                threads.workers("start"));
        CompletableFuture<DownloadService> begun = list.begin();
        Optional<Desktop> desktop = start.headless() ? Optional.empty() : openDesktop(settings, threads, crashes);
        CompletableFuture<DownloadService> service = list.asking(begun, lost -> ask(lost, start.choice(), desktop));
        var _ = service.thenAccept(it -> take(it, start, desktop));
        var power = new MachinePower(MachinePower.Commands.of(System.getProperty("os.name")));
        var after = new AfterWork(power, end::countDown, threads.workers("power"),
                why -> desktop.ifPresent(it -> it.powerRefused(why)));
        var _ = service.thenAccept(it -> it.whenAllDone(after));
        instance.get().receiveBy(handover -> receive(handover, service, desktop));
        Function<DownloadService, LocalApi> api = it -> openApi(it, settings, threads);
        return desktop.isPresent()
                ? runWithWindow(desktop.get(), service, threads, api)
                : runWithout(service, api, role.alone());
    }

    private LocalApi openApi(DownloadService service, SettingsStore settings, Threads threads) {
        var api = new LocalApi(service, settings, new LocalApi.Surroundings(paths.endpoint(),
                new EventHub.Threads(threads.timer(), threads.workers("api")), AppGraph.time(threads),
                LocalApi.Tuning.USUAL, end::countDown));
        keep(api);
        return api;
    }

    // What opens late may find that the end has begun: it is closed then, and nobody needs to hear of it.
    private void keep(AutoCloseable late) {
        try {
            shutdown.closing(late);
        } catch (IllegalStateException tooLate) {
            if (end.getCount() > 0) {
                throw tooLate;
            }
            log().info("Opened while the program ends", tooLate);
        }
    }

    private CompletableFuture<Replacement> ask(LostList lost, ListChoice choice, Optional<Desktop> desktop) {
        return choice.of(lost).map(CompletableFuture::completedFuture)
                .or(() -> desktop.map(it -> it.askInsteadOf(lost)))
                .orElseGet(() -> CompletableFuture.failedFuture(new ListOpening.UndecidedException(lost)));
    }

    private Optional<Desktop> openDesktop(SettingsStore settings, Threads threads, CrashHandler crashes)
            throws InterruptedException {
        try {
            Desktop desktop = shutdown.closing(Desktop.open(settings, threads, texts(settings), end::countDown));
            crashes.tellThrough(desktop::tellCrash);
            return Optional.of(desktop);
        } catch (Toolkit.NoWindowException missing) {
            log().info("No window", missing);
            switch (missing.lack()) {
                case DISPLAY -> console.say("app.console.noDisplay");
                case GTK -> console.say("app.console.noGtk");
            }
            return Optional.empty();
        }
    }

    // The toolkit's own words (of text fields, of dialogs) follow the default locale.
    private Messages texts(SettingsStore settings) {
        String language = settings.current().appearance().language();
        if (language.isEmpty()) {
            return console.messages();
        }
        Locale locale = Languages.locale(language, Locale.getDefault());
        Locale.setDefault(locale);
        return Messages.in(locale);
    }

    private int runWithWindow(Desktop desktop, CompletableFuture<DownloadService> service, Threads threads,
            Function<DownloadService, LocalApi> api) throws InterruptedException {
        var _ = service.whenComplete((opened, failure) -> {
            if (failure == null) {
                desktop.attach(opened);
                desktop.openServices(opened, threads, this::keep);
                desktop.afterFirstPaint(threads.workers("start"), () -> desktop.apiStarted(api.apply(opened)));
            } else if (end.getCount() > 0) { // not told to end while it was starting
                log().error("The list could not be opened", failure);
                desktop.startFailed(String.valueOf(cause(failure).getMessage()));
            }
        });
        end.await();
        return WENT_WELL;
    }

    private int runWithout(CompletableFuture<DownloadService> service, Function<DownloadService, LocalApi> api,
            Task task)
            throws InterruptedException {
        try {
            service.join().recovered().join().ifPresent(this::tell);
            var _ = api.apply(service.join());
            return task.run();
        } catch (CompletionException failed) {
            if (end.getCount() == 0) {
                return WENT_WELL; // told to end while it was starting
            }
            log().error("The list could not be opened", failed);
            complain(cause(failed));
            return FAILED;
        }
    }

    private void tell(Recovered found) {
        RecoveredText.sentences(found).forEach(sentence -> console.say(sentence.key(), sentence.arguments().toArray()));
        for (RecoveredLine line : RecoveredText.lines(found)) {
            line.why().forEach(why -> console.say("app.console.recovered", line.name(), line.kept(), line.dropped(),
                    console.messages().get(why.key(), why.arguments().toArray())));
        }
    }

    private void complain(Throwable failure) {
        if (!(failure instanceof ListOpening.UndecidedException undecided)) {
            console.complain("app.console.failed", String.valueOf(failure.getMessage()));
            return;
        }
        console.complain("app.console.listLost", undecided.lost().file());
        undecided.lost().backups().forEach(backup -> console.complain("app.console.listLost.backup",
                backup.file().getFileName(), new Moment(backup.made()), backup.downloads(), backup.unfinished()));
        console.complain("app.console.listLost.empty");
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private boolean receive(Handover handover, CompletableFuture<DownloadService> service,
            Optional<Desktop> desktop) {
        if (end.getCount() == 0) {
            return false;
        }
        if (CommandLine.parse(handover.arguments(),
                handover.workingDirectory()) instanceof CommandLine.Start theirs) {
            var _ = service.thenAccept(it -> take(it, theirs, desktop));
        }
        desktop.ifPresent(Desktop::toFront);
        return true;
    }

    // The window shows what is in a list, to choose from; without one its tracks wait in the library.
    private static void take(DownloadService service, CommandLine.Start start, Optional<Desktop> desktop) {
        add(service, start.links());
        start.lists().forEach(list -> desktop.ifPresentOrElse(it -> it.openList(list),
                () -> importTracks(service, list)));
    }

    private static void importTracks(DownloadService service, Path list) {
        var _ = service.tracks().take(ListSource.of(list), null, new Effort()).whenComplete((taken, failure) -> {
            if (failure == null) {
                log().info("{}: {} new tracks, {} known", list, taken.imported(), taken.updated());
            } else {
                log().error("The tracks of {} could not be imported", list, failure);
            }
        });
    }

    private static void add(DownloadService service, List<URI> links) {
        if (!links.isEmpty()) {
            var _ = service.add(links.stream().map(NewDownload::of).toList()).whenComplete((_, failure) -> {
                if (failure != null) {
                    log().error("The links could not be added: {}", links.size(), failure);
                }
            });
        }
    }

    private void close() {
        try {
            end.countDown();
            shutdown.close();
        } catch (IOException unclean) {
            log().error("The end was not clean", unclean);
        }
    }

    // Not a constant: the first logger reads sluice.home, which Main sets.
    private static Logger log() {
        return LoggerFactory.getLogger(Startup.class);
    }
}
