package io.sluice.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;

import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel;

/// A walk through the window and what it opens.
///
/// @param window its list is attached
/// @param look   is called for each place with its name, on the JavaFX thread
record Tour(OpenWindow window, BiConsumer<String, Window> look) {
    /// One that runs, one that is done, and two that failed, one of them for want of a login, for [#all()].
    void prepare() {
        OnJavaFx.run(() -> window.model.add().addNow(String.join(" ", window.server.link("gone/lecture.mp4"),
                window.server.link("slow/film.iso"), window.server.link("done/song.mp3"),
                window.server.link("locked/report.pdf"))));
        OpenWindow.until(() -> window.names().size() == 4
                && window.robot.lookup(window.messages.get("ui.remedy.logIn")).tryQuery().isPresent());
    }

    void all() throws IOException {
        stop("main", window.stage);
        details("film.iso", DetailsViewModel.Tab.values());
        dialogs();
        questions();
        settings();
    }

    void details(String of, DetailsViewModel.Tab... tabs) {
        window.select(of);
        OnJavaFx.run(window.model.details()::toggle);
        for (DetailsViewModel.Tab tab : tabs) {
            OnJavaFx.run(() -> window.model.details().tabProperty().set(tab));
            stop("details-" + tab + "-" + of, window.stage);
        }
        OnJavaFx.run(window.model.details()::toggle);
    }

    private void dialogs() {
        add();
        dialog("export", window.steps()::exportList);
        dialog("limit", window.steps()::speedLimit);
        dialog("host", window.steps()::host);
        dialog("relocate", window.steps()::relocate);
        dialog("link", window.steps()::newLink);
        dialog("palette", window.steps()::palette);
        dialog("keys", window.steps()::keys);
        window.keepSearch("film");
        dialog("search-name", window.steps()::renameSearch);
        OnJavaFx.run(window.model.query().forget()::run);
        OpenWindow.until(() -> window.model.query().search().isEmpty());
        dialog("importLink", window.steps()::importLink);
    }

    // Each is asked by what the user did, and left in the way that changes nothing.
    private void questions() throws IOException {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/song.mp3")));
        leave("duplicate", "#always");
        window.trash.takeNothing();
        window.select("song.mp3");
        OnJavaFx.run(window.model.downloads().deletion().remove()::run);
        leave("delete", ".dialog-pane");
        Path list = Files.writeString(window.folder.resolve("list.txt"),
                "nonsense\n" + window.server.link("done/song.mp3"));
        OnJavaFx.run(() -> window.model.exchange().open(list));
        leave("import", "#remarks");
        tracks();
        String logIn = window.messages.get("ui.remedy.logIn");
        OnJavaFx.run(() -> window.table().scrollToColumn(window.table().getVisibleLeafColumns().getLast()));
        OpenWindow.until(() -> window.robot.lookup(logIn).tryQuery().isPresent());
        OnJavaFx.run(() -> window.robot.lookup(logIn).queryButton().fire());
        leave("login", "#password");
    }

    private void tracks() throws IOException {
        Path list = Files.writeString(window.folder.resolve("list.m3u"),
                "#EXTM3U\n#EXTINF:245,Anna - A song\n" + window.server.link("done/song.mp3") + "\nfile:///song.mp3\n");
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.robot.lookup("#trackRemarks").tryQuery().isPresent());
        window.fire("ui.tracks.all");
        Button delete = window.button("ui.tracks.delete");
        dialog("tracks-delete", delete::fire);
        leave("tracks", "#tracks");
    }

    private void leave(String place, String shows) {
        OpenWindow.until(() -> window.robot.lookup(shows).tryQuery().isPresent());
        stop(place, top());
        OnJavaFx.run(() -> window.robot.lookup((Button button) -> button.isCancelButton()).queryButton().fire());
        OpenWindow.until(() -> window.robot.lookup(shows).tryQuery().isEmpty());
    }

    void add() {
        OnJavaFx.run(window.steps()::add);
        OnJavaFx.run(() -> window.model.add().textProperty().set(window.server.link("done/photos-[01-02].zip")));
        OpenWindow.until(() -> !window.model.add().folder().remarksProperty().get().isEmpty());
        OnJavaFx.run(() -> ((TitledPane) window.node("#more")).setExpanded(true));
        leave("add");
    }

    void settings() {
        OnJavaFx.run(window.steps()::settings);
        var topics = (ListView<?>) window.node("#settingsTopics");
        for (int topic = 0; topic < topics.getItems().size(); topic++) {
            int shown = topic;
            OnJavaFx.run(() -> topics.getSelectionModel().select(shown));
            stop("settings-" + topic, top());
        }
        OnJavaFx.run(() -> top().hide());
    }

    private void dialog(String place, Runnable opens) {
        OnJavaFx.run(opens);
        leave(place);
    }

    private void leave(String place) {
        Window opened = top();
        stop(place, opened);
        OnJavaFx.run(opened::hide);
    }

    void stop(String place, Window of) {
        OnJavaFx.get(() -> {
            look.accept(place, Objects.requireNonNull(of));
            return of;
        });
    }

    private static Window top() {
        return Window.getWindows().getLast();
    }
}
