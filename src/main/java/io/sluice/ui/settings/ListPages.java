package io.sluice.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.model.query.Category;
import io.sluice.model.query.FileKind;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Icons;
import io.sluice.ui.common.KindLook;
import io.sluice.ui.common.TextScale;
import io.sluice.ui.settings.RowsField.Column;
import io.sluice.viewmodel.CategoryRow;
import io.sluice.viewmodel.HostRow;
import io.sluice.viewmodel.ListsViewModel;
import io.sluice.viewmodel.TypedField;
import org.jspecify.annotations.Nullable;

/// The settings that are lists: categories, and what hosts are allowed.
final class ListPages {
    /// As the search knows them, with nothing behind the colon yet.
    private static final List<String> KEYS = List.of("host:", "ext:", "folder:", "size:");

    private static final double NARROW = 120;
    private static final double WIDE = 152;

    private final ListsViewModel lists;
    private final TextScale scale;
    private final Messages messages;

    ListPages(ListsViewModel lists, TextScale scale, Messages messages) {
        this.lists = lists;
        this.scale = scale;
        this.messages = messages;
    }

    FormField categories() {
        return new RowsField<>(messages, lists.categories(), new RowsField.Look<CategoryRow>(scale, "categories",
                "ui.settings.categories", "ui.settings.categories.none", true,
                List.of(new Column<>("ui.settings.category.nameColumn", NARROW, this::nameOf),
                        new Column<>("ui.settings.category.ruleColumn", WIDE, row -> row.rule().textProperty()),
                        new Column<>("ui.settings.category.folderColumn", NARROW, row -> row.folder().textProperty())),
                row -> List.of(text("ui.settings.category.name", "categoryName", row.name()), rule(row), folder(row))))
                .field().foundBy(Stream.of("ui.settings.category.name", "ui.settings.category.rule",
                        "ui.settings.category.folder").map(messages::get).toList());
    }

    private ObservableValue<String> nameOf(CategoryRow row) {
        return Bindings.createStringBinding(() -> {
            String typed = row.name().textProperty().get();
            return typed.isBlank()
                    ? row.valueProperty().get().flatMap(Category::kind).map(kind -> messages.get(KindLook.key(kind)))
                            .orElse("")
                    : typed;
        }, row.name().textProperty(), row.valueProperty());
    }

    private FormField rule(CategoryRow row) {
        var text = textField("categoryRule", row.rule());
        HBox.setHgrow(text, Priority.ALWAYS);
        var menu = new MenuButton(messages.get("ui.settings.category.narrow"));
        menu.setId("narrow");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (FileKind kind : FileKind.values()) {
            menu.getItems().add(part(row, text, "type:" + kind.name().toLowerCase(Locale.ROOT),
                    Icons.icon(KindLook.icon(kind))));
        }
        KEYS.forEach(key -> menu.getItems().add(part(row, text, key, null)));
        var shown = new HBox(text, menu);
        shown.getStyleClass().add("form-row");
        return new FormField(messages, "ui.settings.category.rule", text, shown, row.rule().problemProperty());
    }

    private static MenuItem part(CategoryRow row, TextField text, String part, @Nullable Node icon) {
        var item = new MenuItem(part, icon);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            row.narrow(part);
            text.requestFocus();
            text.end();
        });
        return item;
    }

    private FormField folder(CategoryRow row) {
        var folder = new FolderField(messages, row.folder().textProperty());
        folder.text().setId("categoryFolder");
        return new FormField(messages, "ui.settings.category.folder", folder.text(), folder,
                row.folder().problemProperty());
    }

    FormField hosts() {
        return new RowsField<>(messages, lists.hosts(), new RowsField.Look<HostRow>(scale, "hosts", "ui.settings.hosts",
                "ui.settings.hosts.none", false,
                List.of(new Column<>("ui.settings.host.nameColumn", WIDE, row -> row.host().textProperty()),
                        new Column<>("ui.settings.host.speedColumn", NARROW, row -> row.speed().textProperty()),
                        new Column<>("ui.settings.host.connectionsColumn", NARROW,
                                row -> row.connections().textProperty())),
                row -> List.of(text("ui.settings.host.name", "ruledHost", row.host()),
                        text("ui.host.speed", "ruledSpeed", row.speed()),
                        text("ui.host.connections", "ruledConnections", row.connections()))))
                .field().foundBy(Stream.of("ui.settings.host.name", "ui.host.speed", "ui.host.connections")
                        .map(messages::get).toList());
    }

    private FormField text(String captionKey, String id, TypedField typed) {
        TextField text = textField(id, typed);
        return new FormField(messages, captionKey, text, text, typed.problemProperty());
    }

    private static TextField textField(String id, TypedField typed) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(typed.textProperty());
        return text;
    }
}
