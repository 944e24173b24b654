package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.ApiUse;
import io.sluice.model.LostList;
import io.sluice.model.QueueStatus;
import io.sluice.model.Replacement;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.SettingsStore;

/// Everything that the main window shows. It is there before the list is: [#attach] brings the list. Made and used on
/// the JavaFX thread, but for the methods that say otherwise.
public final class MainViewModel {
    private final Executor fx;
    private final Notices notices = new Notices();
    private final Requests requests;
    private final DownloadListViewModel downloads;
    private final ListQueryViewModel query;
    private final DuplicatesViewModel duplicates;
    private final AddViewModel add;
    private final CopiedLinks copied;
    private final ExchangeViewModel exchange;
    private final StatusBarViewModel statusBar;
    private final SettingsViewModel settings;
    private final HostViewModel host;
    private final DetailsViewModel details;
    private final OpeningViewModel opening;
    private final WindowPlaceViewModel place;
    private final ColumnsViewModel columns;
    private final TrayViewModel tray;
    private final SettingsStore store;
    private final LostListViewModel lostList = new LostListViewModel();
    private final RecoveredViewModel recovered;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> startProblem = new ReadOnlyObjectWrapper<>(this,
            "startProblem", Optional.empty());

    /// @param files      opens finished ones
    /// @param background runs what may block
    /// @param fx         runs a task on the JavaFX thread, from any thread
    public MainViewModel(SettingsStore settings, DesktopFiles files, Executor background, Executor fx, Clock clock) {
        this.fx = fx;
        this.requests = new Requests(fx, notices);
        this.recovered = new RecoveredViewModel(requests);
        this.downloads = new DownloadListViewModel(requests, notices, clock);
        this.opening = new OpeningViewModel(downloads.selection(), notices, settings, files, background, fx);
        this.query = new ListQueryViewModel(downloads, settings, notices, background, fx);
        this.duplicates = new DuplicatesViewModel(requests, notices, settings,
                new SettingsWriter(settings, background, fx), opening);
        this.add = new AddViewModel(requests, duplicates, notices, settings, downloads,
                new AddViewModel.Threads(background, fx));
        this.copied = new CopiedLinks(requests, add, settings);
        this.statusBar = new StatusBarViewModel(downloads, settings, background, fx, clock);
        this.exchange = new ExchangeViewModel(requests, notices, settings);
        this.settings = new SettingsViewModel(settings, background, fx, notices, opening::showOwn);
        this.host = new HostViewModel(downloads.selection(), requests, settings,
                new SettingsWriter(settings, background, fx), notices);
        var memory = new WindowMemory(new SettingsWriter(settings, background, fx), notices);
        this.details = new DetailsViewModel(downloads, settings.current().window(), memory,
                new DetailsViewModel.Parts(new SegmentsViewModel(requests),
                        new ConnectionsViewModel(host, settings, clock), new EventsViewModel(requests),
                        new RelocationViewModel(requests, notices)),
                clock);
        this.place = new WindowPlaceViewModel(settings, memory);
        this.columns = new ColumnsViewModel(settings, memory);
        this.tray = new TrayViewModel(requests, notices, new SettingsWriter(settings, background, fx));
        this.store = settings;
        settings.remarks().forEach(remark -> notices.say(UserMessage.of("notice.settings", remark)));
    }

    /// The list can be read: shows it, and adds the links that were pasted meanwhile. Any thread.
    public void attach(DownloadService service) {
        fx.execute(() -> {
            requests.attach(service);
            downloads.attach(service);
            add.attached();
            recovered.attached();
            exchange.attached();
            ready.set(true);
        });
    }

    /// The local API is there, open or not: from now on the settings say who uses it. Any thread.
    ///
    /// @param use empty while it is not open; returns at once
    public void apiStarted(Supplier<Optional<ApiUse>> use) {
        fx.execute(() -> settings.apiUse().of(use));
    }

    /// The list cannot be read; the window stays and says why. Any thread.
    public void startFailed(UserMessage why) {
        fx.execute(() -> {
            startProblem.set(Optional.of(why));
            add.failed();
        });
    }

    /// The list is damaged and cannot be read: asks what takes its place. Any thread.
    ///
    /// @param onAnswer called on the JavaFX thread
    public void listLost(LostList list, Consumer<Replacement> onAnswer) {
        fx.execute(() -> lostList.ask(list, onAnswer));
    }

    /// As if the file were dropped on the window. Any thread.
    public void open(Path list) {
        fx.execute(() -> exchange.open(list));
    }

    /// As [#startFailed(UserMessage)], with a reason that has no sentence of its own.
    public void startFailed(String reason) {
        startFailed(UserMessage.of("app.startFailed", reason).withRemedy(Remedy.RESTART));
    }

    /// Brings what is shown up to date; called every 100 ms for as long as it is asked to, as
    /// [DownloadListViewModel#onWanted] says.
    ///
    /// @return whether another pulse is wanted
    public boolean onPulse() {
        boolean moving = downloads.onPulse();
        details.onPulse(moving);
        opening.refresh();
        return moving;
    }

    /// A defect was caught where nobody expected one: says so once. Any thread.
    public void crashed() {
        fx.execute(() -> notices.say(UserMessage.of("notice.crashed")));
    }

    /// What should follow the last download did not. Any thread.
    public void powerRefused(String why) {
        fx.execute(() -> notices.say(UserMessage.of("notice.noPower", why)));
    }

    /// Whether the list is there.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<UserMessage>> startProblemProperty() {
        return startProblem.getReadOnlyProperty();
    }

    public LostListViewModel lostList() {
        return lostList;
    }

    public RecoveredViewModel recovered() {
        return recovered;
    }

    public Notices notices() {
        return notices;
    }

    public DownloadListViewModel downloads() {
        return downloads;
    }

    /// Which part of the list is shown.
    public ListQueryViewModel query() {
        return query;
    }

    public AddViewModel add() {
        return add;
    }

    /// What was copied in other programs and may be added.
    public CopiedLinks copied() {
        return copied;
    }

    public ExchangeViewModel exchange() {
        return exchange;
    }

    public DuplicatesViewModel duplicates() {
        return duplicates;
    }

    public StatusBarViewModel statusBar() {
        return statusBar;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    public HostViewModel host() {
        return host;
    }

    public DetailsViewModel details() {
        return details;
    }

    public OpeningViewModel opening() {
        return opening;
    }

    public ColumnsViewModel columns() {
        return columns;
    }

    public WindowPlaceViewModel place() {
        return place;
    }

    public TrayViewModel tray() {
        return tray;
    }

    /// A new one, which watches nothing yet. Any thread.
    public Lookout lookout(Timekeeper time) {
        return new Lookout(store, time, told -> fx.execute(() -> notices.mention(told)));
    }

    /// Watches the clipboard from now on, as far as the settings want it.
    ///
    /// @param clipboard what is in it; empty where that is no text, or marked as a secret
    /// @param tell      hears of what is offered
    public ClipboardWatch clipboardWatch(Timekeeper time, Supplier<Optional<String>> clipboard,
            Consumer<Announcement> tell) {
        return new ClipboardWatch(store, new ClipboardWatch.Surroundings(clipboard, time, fx), copied, tell);
    }

    /// What closing the window does now.
    ///
    /// @param hosted whether a tray shows the icon
    public Closing closing(boolean hosted) {
        QueueStatus queue = downloads.queueProperty().get();
        boolean busy = !queue.paused() && queue.counts().active() + queue.counts().waiting() > 0;
        return Closing.of(store.current().desktop().closeHides(), hosted, busy);
    }
}
