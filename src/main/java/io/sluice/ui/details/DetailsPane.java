package io.sluice.ui.details;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.layout.StackPane;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.viewmodel.DetailsViewModel;
import io.sluice.viewmodel.DetailsViewModel.Subject;

/// The tabs about the selected download.
public final class DetailsPane {
    private final StackPane pane = new StackPane();
    private final TabPane tabs = new TabPane();
    private final DetailsViewModel model;
    private final Messages messages;

    /// @param actions what may be done from here
    public DetailsPane(DetailsViewModel model, List<Action> actions, Messages messages) {
        this.model = model;
        this.messages = messages;
        var hint = new Label(messages.get("ui.details.nothing"));
        hint.getStyleClass().add("hint");
        pane.getStyleClass().add("details");
        pane.setMinHeight(0);
        pane.getChildren().addAll(tabs, hint);
        tabs.setId("details");
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(messages.get("ui.details.accessible"));
        add(DetailsViewModel.Tab.OVERVIEW, "ui.details.tab.overview", new OverviewTab(model, actions, messages).node());
        add(DetailsViewModel.Tab.SEGMENTS, "ui.details.tab.segments",
                new SegmentsTab(model.segments(), messages).node());
        add(DetailsViewModel.Tab.SPEED, "ui.details.tab.speed", new SpeedTab(model, messages).node());
        var events = new EventList(messages, "ui.details.tab.history", "history");
        model.events().linesProperty().subscribe(events::show);
        add(DetailsViewModel.Tab.HISTORY, "ui.details.tab.history", events.node());
        add(DetailsViewModel.Tab.CONNECTIONS, "ui.details.tab.connections",
                new ConnectionsTab(model.connections(), messages).node());
        add(DetailsViewModel.Tab.ORIGIN, "ui.details.tab.origin", new OriginTab(model, messages).node());
        var log = new EventList(messages, "ui.details.tab.log", "log");
        model.logProperty().subscribe(log::show);
        add(DetailsViewModel.Tab.LOG, "ui.details.tab.log", log.node());
        tabs.getSelectionModel().selectedItemProperty()
                .addListener((_, _, tab) -> chosen((DetailsViewModel.Tab) tab.getUserData()));
        model.tabProperty().subscribe(this::select);
        model.subjectProperty().subscribe(subject -> {
            hint.setVisible(subject == Subject.NOTHING);
            tabs.setVisible(subject != Subject.NOTHING);
            tabs.getTabs().stream().skip(1).forEach(tab -> tab.setDisable(subject != Subject.ONE));
            select(subject == Subject.ONE ? model.tabProperty().get() : DetailsViewModel.Tab.OVERVIEW);
        });
    }

    public Node node() {
        return pane;
    }

    private void add(DetailsViewModel.Tab what, String key, Node content) {
        var tab = new Tab(messages.get(key), content);
        tab.setId("tab-" + what.name().toLowerCase(Locale.ROOT));
        tab.setUserData(what);
        tabs.getTabs().add(tab);
    }

    // What several are shown in is no choice of the user's: the next single one shows the tab of the last.
    private void chosen(DetailsViewModel.Tab what) {
        if (model.subjectProperty().get() == Subject.ONE) {
            model.tabProperty().set(what);
        }
    }

    private void select(DetailsViewModel.Tab what) {
        tabs.getTabs().stream().filter(tab -> tab.getUserData() == what).findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }
}
