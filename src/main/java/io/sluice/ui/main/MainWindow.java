package io.sluice.ui.main;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import io.sluice.i18n.Messages;
import io.sluice.ui.add.AddDialog;
import io.sluice.ui.common.MenuKeys;
import io.sluice.ui.common.Shortcuts;
import io.sluice.ui.common.TextScale;
import io.sluice.ui.details.DetailsPane;
import io.sluice.ui.details.DetailsSplit;
import io.sluice.ui.exchange.ExchangeDialogs;
import io.sluice.ui.help.KeysDialog;
import io.sluice.ui.palette.CommandPalette;
import io.sluice.ui.settings.SettingsDialog;
import io.sluice.ui.theme.ThemeSwitch;
import io.sluice.ui.theme.WindowLook;
import io.sluice.ui.tray.TrayPresenter;
import io.sluice.viewmodel.MainViewModel;

/// The window of the program. JavaFX thread.
public final class MainWindow implements Actions.Steps, TrayPresenter.Steps {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final double LEAST_WIDTH = 720;
    private static final double ROOM_FOR_SECTIONS = 900;
    private static final double LEAST_HEIGHT = 320;

    private final MainViewModel model;
    private final Messages messages;
    private final Runnable onQuit;
    private final ThemeSwitch theme;
    private final WindowLook look;
    private final TextScale scale;
    private final DoubleBinding roomForSections;
    private final Stage stage;
    private final WindowPlace place;
    private final Actions actions;
    private final LinkPrompt links;
    private final ExchangeDialogs exchange;
    private final DownloadTable table;
    private final SearchField search;
    private final Scene scene;
    private final BooleanBinding seen;
    private final Pulse pulse;
    private final WindowClosing closing;

    /// Shows nothing yet.
    ///
    /// @param onQuit called when the user wants the program to end, by its menu or by closing the window
    public MainWindow(Stage stage, MainViewModel model, Messages messages, Runnable onQuit) {
        this.stage = stage;
        this.model = model;
        this.messages = messages;
        this.onQuit = onQuit;
        theme = new ThemeSwitch(model.settings().appearance().theme().valueProperty());
        look = new WindowLook(model.settings().appearance(), messages);
        scale = new TextScale(model.settings().appearance().textPercent().valueProperty());
        roomForSections = scale.pixels(ROOM_FOR_SECTIONS);
        actions = new Actions(model, this);
        var bars = new MainToolBar(actions, messages);
        links = new LinkPrompt(stage, messages, model.downloads().repairs());
        exchange = new ExchangeDialogs(stage, messages, scale, model.exchange());
        table = table(bars);
        table.setContextMenu(bars.rowMenu());
        var details = new DetailsPane(model.details(), actions.ofDetails(), messages);
        var center = new DetailsSplit(table.node(), details.node(), model.details(), table::requestFocus);
        var notices = new NoticeBar(center.node(), messages, model.notices(), model.downloads(), model.copied(),
                this::add);
        var recovered = new RecoveredPane(messages, model.recovered(), scale, table::requestFocus);
        search = new SearchField(model.query(), model.downloads(), messages, table::requestFocus);
        var sections = new SideBar(model.query(), model.downloads().queueProperty(), messages, bars.sectionMenu());
        var root = new BorderPane(notices.node(), new VBox(bars.toolBar(search.node(),
                new SlotsButton(messages, model.settings().slots().atOnce()).node()), recovered), null,
                new StatusLine(model.statusBar(), messages, bars.detailsButton()).node(), sections.node());
        sections.showWhere(model.query().sideBarProperty().and(root.widthProperty().greaterThan(roomForSections)));
        root.getStyleClass().add("window");
        new Shortcuts(actions.all()).installOn(root);
        new MenuKeys().installOn(root);
        new LinkDrop(root, model.add()::addNow, model.exchange()::open).install();
        exchange.install();
        model.duplicates().questionProperty().subscribe(question -> question.ifPresent(_ -> showIfHidden()));
        new DuplicatePrompt(stage, messages, model.duplicates()).install();
        new DeletePrompt(stage, messages, model.downloads().deletion()).install();
        scene = new Scene(root);
        place = new WindowPlace(stage, model.place());
        seen = stage.showingProperty().and(stage.iconifiedProperty().not());
        pulse = new Pulse(model::onPulse, seen);
        closing = new WindowClosing(stage, model, new WindowClosing.Ways(this::hide, this::quit));
    }

    private DownloadTable table(MainToolBar bars) {
        var logins = new LoginPrompt(stage, messages, model.downloads().repairs());
        return new DownloadTable(model.downloads(),
                new DownloadTable.Look(model.query().sortProperty(), model.columns(), scale), messages,
                new EmptyState(messages, model, bars.addButton(), bars.quitButton(), bars.showAllButton(),
                        new LostListPane(messages, model.lostList(), bars.quitButton())),
                new Remedies(model.downloads(), links::ask, logins::ask)::apply, model.opening());
    }

    /// Opens the window.
    public void show() {
        ThemeSwitch.dress(scene);
        theme.start();
        look.start();
        table.watch(scene);
        stage.setTitle(messages.get("ui.window.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        IntStream.of(ICON_SIZES).mapToObj(MainWindow::icon).forEach(stage.getIcons()::add);
        closing.install();
        model.downloads().onWanted(pulse::wake);
        place.restore();
        stage.show();
        table.requestFocus();
    }

    /// Calls `task` once, on the JavaFX thread, when the first frame is on its way to the screen.
    public void afterFirstPaint(Runnable task) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(task);
            }
        });
        Platform.requestNextPulse();
    }

    /// Brings the window to the front, for a second start of the program.
    @Override
    public void toFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    private void hide() {
        place.keep();
        table.keepColumns();
        stage.hide();
    }

    // A question needs a window to be asked in.
    private void showIfHidden() {
        if (!stage.isShowing()) {
            toFront();
        }
    }

    /// Closes the window for good.
    public void close() {
        place.keep();
        table.keepColumns();
        look.stop();
        theme.stop();
        stage.close();
    }

    @Override
    public void add() {
        new AddDialog(stage, messages, scale, model.add()).show();
    }

    @Override
    public void paste() {
        pasteLinks();
    }

    private boolean pasteLinks() {
        Optional<String> text = LinkDrop.textOf(Clipboard.getSystemClipboard());
        text.ifPresent(model.copied()::taken);
        return text.filter(model.add()::addNow).isPresent();
    }

    /// Adds them without the window; where there are none, the window asks for some.
    @Override
    public void addFromClipboard() {
        if (!pasteLinks()) {
            toFront();
            add();
        }
    }

    @Override
    public void addCopied() {
        model.copied().add();
    }

    /// What other programs put into the clipboard; empty where that is no text, or marked as a secret.
    public Optional<String> copiedText() {
        return LinkDrop.publicTextOf(Clipboard.getSystemClipboard());
    }

    @Override
    public void trayHosted(boolean hosted) {
        closing.hosted(hosted);
    }

    @Override
    public void speedLimit() {
        new SpeedLimitPrompt(stage, messages, model.downloads().speedLimit()).ask();
    }

    @Override
    public void host() {
        model.host().open().ifPresent(host -> new HostPrompt(stage, messages, model.host(), host).ask());
    }

    @Override
    public void importList() {
        exchange.open();
    }

    @Override
    public void importLink() {
        exchange.openLink(LinkDrop.textOf(Clipboard.getSystemClipboard()).map(String::strip).orElse(""));
    }

    @Override
    public void exportList() {
        exchange.export();
    }

    @Override
    public void newLink() {
        model.details().row().ifPresent(links::ask);
    }

    @Override
    public void relocate() {
        model.details().row().ifPresent(new RelocationPrompt(stage, messages, model.details().relocation())::ask);
    }

    @Override
    public void find() {
        search.enter();
    }

    @Override
    public void columns() {
        table.chooseColumns();
    }

    @Override
    public void renameSearch() {
        model.query().search().ifPresent(new SearchNamePrompt(stage, messages, model.query())::ask);
    }

    @Override
    public void selectAll() {
        table.selectAll();
    }

    @Override
    public void settings() {
        new SettingsDialog(stage, messages, model.settings()).show();
    }

    @Override
    public void palette() {
        new CommandPalette(stage, messages, actions.all()).show();
    }

    @Override
    public void keys() {
        new KeysDialog(stage, messages, actions.all()).show();
    }

    @Override
    public void quit() {
        onQuit.run();
    }

    private static Image icon(int size) {
        String name = "/io/sluice/icons/sluice-" + size + ".png";
        return new Image(Objects.requireNonNull(MainWindow.class.getResource(name)).toExternalForm());
    }
}
