package io.sluice.ui.common;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;

import io.sluice.i18n.Messages;

/// A folder, typed or chosen.
public final class FolderField extends HBox {
    private final TextField text = new TextField();
    private final Messages messages;

    public FolderField(Messages messages, StringProperty folder) {
        this(messages, folder, List.of());
    }

    /// @param remembered folders to choose from, besides
    public FolderField(Messages messages, StringProperty folder, List<String> remembered) {
        this.messages = messages;
        getStyleClass().add("form-row");
        text.textProperty().bindBidirectional(folder);
        HBox.setHgrow(text, Priority.ALWAYS);
        var choose = new Button(messages.get("ui.folder.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> choose());
        getChildren().addAll(text, choose);
        if (remembered.size() > 1) {
            getChildren().add(1, menu(remembered));
        }
    }

    private MenuButton menu(List<String> remembered) {
        var menu = new MenuButton(messages.get("ui.folder.remembered"));
        menu.setId("rememberedFolders");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (String one : remembered) {
            var item = new MenuItem(one);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> text.setText(one));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// What the caption names.
    public TextField text() {
        return text;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("ui.folder.title"));
        existing().ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).ifPresent(it -> text.setText(it.getPath()));
    }

    // The chooser refuses to open in a folder that is not there.
    private Optional<File> existing() {
        try {
            return Optional.of(Path.of(text.getText().strip()).toFile()).filter(File::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
