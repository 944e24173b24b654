package io.sluice.ui.add;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import io.sluice.i18n.Messages;
import io.sluice.model.Start;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.PriorityText;
import io.sluice.ui.common.Prompt;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.AddFolder;
import io.sluice.viewmodel.AddViewModel;
import io.sluice.viewmodel.UserMessage;

/// Adds links with a folder and more of their own; what is wrong with them is said while they are typed, and what their
/// servers say a moment later.
public final class AddDialog {
    /// Whoever types a link has paused by then.
    private static final Duration MOMENT = Duration.millis(500);

    private final Window owner;
    private final Messages messages;
    private final TextScale scale;
    private final AddViewModel add;

    public AddDialog(Window owner, Messages messages, TextScale scale, AddViewModel add) {
        this.owner = owner;
        this.messages = messages;
        this.scale = scale;
        this.add = add;
    }

    /// What could not be added the last time is still there.
    public void show() {
        if (add.textProperty().get().isBlank()) {
            add.reset();
        }
        var prompt = new Prompt(owner, messages, "ui.add.title");
        var text = new LinkArea(messages, add.textProperty(), prompt::confirm);
        var pause = new PauseTransition(MOMENT);
        pause.setOnFinished(_ -> add.look());
        Subscription typing = add.changesProperty().subscribe(_ -> pause.playFromStart());
        prompt.content(new ScrolledForm(form(text))).verb("ui.add.verb", add.add().enabledProperty(), this::add)
                .whenClosed(() -> {
                    typing.unsubscribe();
                    pause.stop();
                    add.close();
                }).show(text);
    }

    // What was refused stays in the text, to be put right.
    private void add(ActionEvent event) {
        add.add().run();
        if (!add.textProperty().get().isBlank()) {
            event.consume();
        }
    }

    private VBox form(LinkArea text) {
        ComboBox<io.sluice.model.Priority> priority = Choice.of(messages, List.of(io.sluice.model.Priority.values()),
                PriorityText::of, add.priorityProperty());
        ComboBox<Start> start = Choice.of(messages, List.of(Start.values()), AddDialog::wordsOf, add.startProperty());
        start.setId("start");
        var form = new VBox(new FormField(messages, "ui.add.links", text, text, add.problemProperty()),
                new FileTable(messages, scale, add.rows().rows()), folder(),
                beside(new FormField(messages, "ui.add.priority", priority),
                        new FormField(messages, "ui.add.start", start)),
                more());
        form.getStyleClass().addAll("form", "add");
        return form;
    }

    private static String wordsOf(Start start) {
        return switch (start) {
            case NOW -> "ui.add.start.now";
            case LATER -> "ui.add.start.later";
        };
    }

    private VBox folder() {
        AddFolder folder = add.folder();
        var field = new FolderField(messages, folder.field().textProperty(), folder.remembered());
        var remarks = new Label();
        remarks.setId("folderRemarks");
        remarks.getStyleClass().add("remark");
        remarks.setWrapText(true);
        remarks.setMinHeight(Region.USE_PREF_SIZE);
        Subscription said = folder.remarksProperty().subscribe(now -> remarks.setText(String.join(" ",
                now.stream().map((UserMessage it) -> it.in(messages)).toList())));
        remarks.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                said.unsubscribe();
            }
        });
        return new VBox(4, new FormField(messages, "ui.add.folder", field.text(), field,
                folder.field().problemProperty()), remarks);
    }

    private TitledPane more() {
        var more = new TitledPane(messages.get("ui.add.more"), new OptionFields(messages, add.options()));
        more.setId("more");
        more.setMnemonicParsing(true);
        more.setAnimated(false);
        more.setExpanded(false);
        more.setAccessibleText(messages.get("ui.add.more").replace("_", ""));
        return more;
    }

    static HBox beside(Node... fields) {
        var row = new HBox(16, fields);
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        return row;
    }
}
