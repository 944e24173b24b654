package io.sluice.ui.main;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.ui.common.ActionControls;

/// Makes the controls of the main window's actions: the tool bar, and the menu of the selected rows.
final class MainToolBar {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Actions actions;
    private final Messages messages;
    private final ActionControls controls;

    MainToolBar(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        this.controls = new ActionControls(messages);
    }

    /// Words where they are short and often needed, icons alone for the rest, so that all fits 720 pixels; where
    /// there is no room for the words, icons alone, without lines between them.
    ///
    /// @param search stands before what concerns all
    /// @param slots  how many run at once
    ToolBar toolBar(Node search, Node slots) {
        SplitMenuButton add = controls.splitButton(actions.add,
                Stream.concat(Stream.of(actions.paste), actions.exchange.all().stream()).toList());
        add.getStyleClass().add(Styles.ACCENT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button resume = controls.button(actions.resume);
        Button pause = controls.button(actions.pause);
        var bar = new ToolBar(add, line(), resume, pause, controls.iconButton(actions.retry),
                controls.iconButton(actions.cancel),
                controls.iconButton(actions.remove), line());
        actions.priorities.forEach(action -> bar.getItems().add(controls.iconButton(action)));
        bar.getItems().addAll(line(), controls.iconButton(actions.up), controls.iconButton(actions.down), gap);
        bar.getItems().addAll(search, slots);
        bar.getItems().addAll(pauseAllOrResumeAll());
        bar.getItems().add(controls.iconButton(actions.settings));
        bar.setAccessibleText(messages.get("ui.toolbar.accessible"));
        List<Labeled> words = List.of(add, resume, pause);
        bar.widthProperty().subscribe(() -> fit(bar, words));
        // In the midst of applying styles they cannot be applied again.
        add.fontProperty().subscribe(() -> Platform.runLater(() -> fit(bar, words)));
        return bar;
    }

    // How much room words take depends on the language, and on the size of texts. They go after a part of the search.
    private static void fit(ToolBar bar, List<Labeled> words) {
        show(bar, words, true);
        bar.pseudoClassStateChanged(NARROW, false);
        if (!hasRoom(bar)) {
            bar.pseudoClassStateChanged(NARROW, true);
            show(bar, words, hasRoom(bar));
        }
    }

    private static boolean hasRoom(ToolBar bar) {
        bar.applyCss();
        return bar.prefWidth(-1) <= bar.getWidth();
    }

    private static void show(ToolBar bar, List<Labeled> words, boolean shown) {
        words.forEach(it -> it.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        bar.getItems().stream().filter(Separator.class::isInstance).forEach(line -> {
            line.setVisible(shown);
            line.setManaged(shown);
        });
    }

    ContextMenu sectionMenu() {
        return new ContextMenu(controls.menuItem(actions.query.renameSearch),
                controls.menuItem(actions.query.forgetSearch), controls.menuItem(actions.query.sideBar));
    }

    Button showAllButton() {
        return controls.button(actions.query.showAll);
    }

    // One place for both, since only one of them can be done at a time.
    private List<Button> pauseAllOrResumeAll() {
        Button pause = controls.iconButton(actions.pauseAll);
        Button resume = controls.iconButton(actions.resumeAll);
        resume.visibleProperty().bind(actions.resumeAll.enabled());
        resume.managedProperty().bind(resume.visibleProperty());
        pause.visibleProperty().bind(resume.visibleProperty().not());
        pause.managedProperty().bind(pause.visibleProperty());
        return List.of(pause, resume);
    }

    ContextMenu rowMenu() {
        var menu = new ContextMenu();
        for (List<Action> group : actions.ofRows()) {
            group.forEach(action -> menu.getItems().add(controls.menuItem(action)));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(controls.menuItem(actions.undo), controls.menuItem(actions.redo),
                controls.menuItem(actions.selectAll), controls.menuItem(actions.query.queueOrder));
        return menu;
    }

    /// For the line below, where the details open.
    Button detailsButton() {
        return controls.iconButton(actions.details);
    }

    Button addButton() {
        return controls.button(actions.add);
    }

    Button quitButton() {
        return controls.button(actions.quit);
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
