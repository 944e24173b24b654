package io.sluice.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Icons;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.SettingsViewModel;

/// The settings, by topic or by what is searched for. Each takes effect as it is changed, so there is nothing to confirm;
/// what cannot be is said at its field.
public final class SettingsDialog {
    /// Of the page: it scrolls, so that the dialog fits on a small screen.
    private static final double HEIGHT = 460;

    private final Window owner;
    private final Messages messages;
    private final List<SettingsPage> pages;
    private final ListView<SettingsPage> topics = new ListView<>();
    private final TextField search = new TextField();
    private final VBox content = new VBox();

    public SettingsDialog(Window owner, Messages messages, SettingsViewModel settings) {
        this.owner = owner;
        this.messages = messages;
        this.pages = new SettingsPages(settings, messages).all();
    }

    public void show() {
        content.getStyleClass().add("form");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        var root = new BorderPane(scroll, searchField(), null, null, topicList());
        root.getStyleClass().add("settings");
        topics.getSelectionModel().selectFirst();
        new Prompt(owner, messages, "ui.settings.title").content(root).closeOnly().show(topics);
    }

    private Node searchField() {
        search.setId("settingsSearch");
        search.setPromptText(messages.get("ui.settings.search"));
        search.setAccessibleText(messages.get("ui.settings.search"));
        search.textProperty().subscribe(this::find);
        var row = new VBox(search);
        row.getStyleClass().add("search");
        return row;
    }

    private Node topicList() {
        topics.setId("settingsTopics");
        topics.setAccessibleText(messages.get("ui.settings.topics"));
        topics.getItems().setAll(pages);
        topics.setCellFactory(_ -> new TopicCell());
        topics.getSelectionModel().selectedItemProperty().subscribe(page -> {
            if (page != null) {
                search.clear();
                content.getChildren().setAll(page.fields());
            }
        });
        return topics;
    }

    private void find(String text) {
        if (text.isBlank()) {
            if (topics.getSelectionModel().isEmpty()) {
                topics.getSelectionModel().selectFirst();
            }
            return;
        }
        topics.getSelectionModel().clearSelection();
        content.getChildren().clear();
        for (SettingsPage page : pages) {
            List<FormField> found = page.matching(text);
            if (!found.isEmpty()) {
                content.getChildren().add(heading(page.title()));
                content.getChildren().addAll(found);
            }
        }
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(new Label(messages.get("ui.settings.nothingFound", text.strip())));
        }
    }

    private static Label heading(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static final class TopicCell extends ListCell<SettingsPage> {
        @Override
        protected void updateItem(SettingsPage page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty ? null : page.title());
            setGraphic(empty ? null : Icons.icon(page.icon()));
        }
    }
}
