package io.sluice.ui.main;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;

import io.sluice.model.ApiUse;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.WhenDone;
import io.sluice.model.query.Category;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.Sort;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.DetailsViewModel;
import io.sluice.viewmodel.Section;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Leaves pictures in `target/screens`, for people to look at.
@DisplayName("Pictures of the window")
class ScreensTest extends WindowFixture {
    private static final Path SCREENS = Path.of("target", "screens");

    @ParameterizedTest
    @CsvSource({"LIGHT, 1104", "LIGHT, 720", "DARK, 1600"})
    void showEveryStateInBothThemes(Theme theme, int width) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.model.settings().slots().atOnce().textProperty().set("5");
            window.stage.setWidth(width);
            window.stage.setHeight(560);
        });
        OnJavaFx.run(() -> window.model.add()
                .addNow(String.join(" ", window.server.link("slow/debian-13.1.0-amd64.iso"),
                        onAnotherHost("busy/episode-214.mp3"), window.server.link("done/dataset-07.tar.zst"),
                        window.server.link("gone/lecture-03.mp4"), window.server.link("slow/manual.pdf"),
                        window.server.link("slow/photos-of-a-very-long-journey-through-the-mountains.zip"),
                        window.server.link("slow/seven.bin"))));
        OpenWindow.until(() -> window.model.downloads().rows().stream()
                .anyMatch(row -> row.download().state() instanceof Completed)
                && window.model.downloads().rows().stream().anyMatch(row -> row.download().state() instanceof Failed)
                && window.model.downloads().rows().stream()
                        .anyMatch(row -> row.download().state() instanceof BackingOff));
        OnJavaFx.run(() -> {
            window.model.downloads().select(java.util.Set.of(window.row("manual.pdf").id()));
            window.model.downloads().pause().run();
        });
        OpenWindow.until(() -> window.row("manual.pdf").download().state() instanceof Paused);
        OnJavaFx.run(() -> {
            window.model.downloads().select(java.util.Set.of(window.row("seven.bin").id()));
            window.model.downloads().priority(io.sluice.model.Priority.P2).run();
        });
        OnJavaFx.run(() -> {
            window.model.downloads().select(java.util.Set.of(window.row("debian-13.1.0-amd64.iso").id()));
            window.model.downloads().priority(io.sluice.model.Priority.P0).run();
        });
        OpenWindow.until(() -> window.row("debian-13.1.0-amd64.iso").download().state() instanceof Downloading
                && window.row("debian-13.1.0-amd64.iso").numbersProperty().get().fraction() > 0.4);
        save(window.stage, "main-" + theme + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1104", "DARK, 720"})
    void showASearchAndASectionWithNothingInIt(Theme theme, int width) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(width);
            window.model.add()
                    .addNow(String.join(" ", window.server.link("done/film.mp4"), window.server.link("done/film.iso"),
                            window.server.link("gone/film.mp3"), window.server.link("done/other.zip")));
        });
        OpenWindow.until(() -> window.names().size() == 4);
        OnJavaFx.run(() -> window.steps().find());
        OnJavaFx.run(() -> window.model.query().sortProperty().set(new Sort(Sort.Key.NAME, true)));
        OnJavaFx.run(() -> window.model.query().textProperty().set("film -status:waiting"));
        OpenWindow.until(() -> window.names().equals(List.of("film.mp4", "film.mp3", "film.iso")));
        save(window.stage, "search-" + theme + "-" + width);
        OnJavaFx.run(() -> window.model.query().sectionProperty()
                .set(new Section.OfCategory(Category.of(FileKind.IMAGES))));
        OpenWindow.until(() -> window.names().isEmpty() && !window.model.downloads().searchingProperty().get());
        save(window.stage, "nothing-" + theme + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void showTheDialogsInBothThemes(Theme theme) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(1000);
        });
        save(window.stage, "empty-" + theme);
        OnJavaFx.run(() -> window.steps().settings());
        OnJavaFx.run(() -> window.model.settings().slots().atOnce().textProperty().set("99"));
        choose("Queue");
        save(top(), "settings-" + theme);
        choose("Appearance");
        save(top(), "settings-appearance-" + theme);
        OnJavaFx.run(() -> window.model.settings().lists().hosts().add().host().textProperty().set("example.org"));
        choose("Categories");
        save(top(), "settings-categories-" + theme);
        choose("Hosts");
        save(top(), "settings-hosts-" + theme);
        var use = new ApiUse("http://127.0.0.1:17580", 2, 1, 1_204, 3, Instant.parse("2026-11-26T15:30:00Z"));
        window.model.apiStarted(() -> Optional.of(use));
        choose("Other programs");
        save(top(), "settings-api-" + theme);
        OnJavaFx.run(() -> top().hide());
        saveDialog(() -> window.steps().palette(), "palette-" + theme);
        saveDialog(() -> window.steps().keys(), "keys-" + theme);
        OnJavaFx.run(() -> window.steps().add());
        OnJavaFx.run(() -> window.model.add().textProperty().set("https://example.org/a.iso\nftp://example.org/b"));
        save(top(), "add-" + theme);
        OnJavaFx.run(() -> top().hide());
        OnJavaFx.run(() -> window.model.add().addNow("no link at all"));
        untilTheBarStands();
        save(window.stage, "notice-" + theme);
        showTheQuestions(theme);
    }

    private void showTheQuestions(Theme theme) throws IOException {
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("slow/film.iso")));
        OpenWindow.until(() -> window.names().contains("film.iso"));
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("slow/film.iso")));
        OpenWindow.until(() -> window.robot.lookup("#always").tryQuery().isPresent());
        save(top(), "duplicate-" + theme);
        window.push(KeyCode.ESCAPE);
        window.trash.takeNothing();
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/lecture.mp4")));
        OpenWindow.until(() -> window.names().contains("lecture.mp4")
                && window.row("lecture.mp4").download().state() instanceof Completed);
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/lecture.mp4")));
        OpenWindow.until(() -> window.robot.lookup("#always").tryQuery().isPresent());
        save(top(), "duplicate-done-" + theme);
        window.push(KeyCode.ESCAPE);
        window.select("lecture.mp4");
        OnJavaFx.run(() -> window.model.downloads().deletion().remove().run());
        OpenWindow.until(() -> window.model.downloads().deletion().questionProperty().get().isPresent());
        save(top(), "delete-" + theme);
        OnJavaFx.run(() -> top().hide());
    }

    private void saveDialog(Runnable opens, String name) throws IOException {
        OnJavaFx.run(opens::run);
        save(top(), name);
        OnJavaFx.run(() -> top().hide());
    }

    private void choose(String topic) {
        OnJavaFx.run(() -> {
            ListView<?> topics = window.robot.lookup("#settingsTopics").queryListView();
            topics.getItems().stream().filter(page -> page.toString().contains("title=" + topic)).findFirst()
                    .ifPresent(page -> topics.getSelectionModel().select(topics.getItems().indexOf(page)));
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,PURPLE,115", "DARK,PINK,130"})
    void showOtherLooks(Theme theme, Accent accent, int textPercent) throws IOException {
        OnJavaFx.run(() -> {
            var appearance = window.model.settings().appearance();
            appearance.theme().valueProperty().set(theme);
            appearance.accent().valueProperty().set(accent);
            appearance.textPercent().valueProperty().set(textPercent);
            appearance.density().valueProperty().set(Density.COMFORTABLE);
            window.stage.setWidth(1104);
            window.model.add().addNow(window.server.link("slow/film.iso"));
        });
        OpenWindow.until(() -> window.names().contains("film.iso"));
        window.select("film.iso");
        save(window.stage, "look-" + theme + "-" + textPercent);
        OnJavaFx.run(() -> window.steps().settings());
        save(top(), "settings-" + theme + "-" + textPercent);
        OnJavaFx.run(() -> top().hide());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void showWhatMayBeTakenBackAndWhatFollowsTheLastDownload(Theme theme) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(720);
            window.model.add().addNow(window.server.link("done/one.iso"));
        });
        OpenWindow.until(() -> window.names().contains("one.iso")
                && window.row("one.iso").download().state() instanceof Completed);
        window.select("one.iso");
        OnJavaFx.run(() -> window.model.downloads().remove().run());
        untilTheBarStands();
        save(window.stage, "undo-" + theme);
        OnJavaFx.run(() -> window.model.settings().schedule().whenDone().valueProperty().set(WhenDone.SHUT_DOWN));
        OpenWindow.until(() -> window.settings.current().schedule().whenDone() == WhenDone.SHUT_DOWN);
        OnJavaFx.run(() -> window.model.add().addNow(window.server.link("done/two.iso")));
        OpenWindow.until(() -> window.model.downloads().end().plannedProperty().get().isPresent());
        untilTheBarStands();
        save(window.stage, "end-" + theme);
        OnJavaFx.run(() -> window.model.downloads().end().stay().run());
        OpenWindow.until(() -> window.model.downloads().end().plannedProperty().get().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 720", "DARK, 1600"})
    void showTheDetailsInBothThemes(Theme theme, int width) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(width);
            window.stage.setHeight(640);
            window.model.add().addNow(window.server.link("steady/debian-13.1.0-amd64.iso") + " "
                    + window.server.link("steady/debian-13.1.0-amd64.iso").replace("127.0.0.1", "localhost") + "\n"
                    + window.server.link("gone/lecture-03.mp4"));
        });
        OpenWindow.until(() -> window.names().size() == 2
                && window.row("debian-13.1.0-amd64.iso").download().state() instanceof Downloading);
        window.select("debian-13.1.0-amd64.iso");
        OnJavaFx.run(() -> window.model.details().take(55));
        OnJavaFx.run(window.model.details()::toggle);
        OpenWindow.until(() -> !window.model.details().overviewProperty().get().file().isEmpty()
                && window.row("debian-13.1.0-amd64.iso").numbersProperty().get().fraction() > 0.3);
        for (DetailsViewModel.Tab tab : window.model.details().tabs()) {
            OnJavaFx.run(() -> window.model.details().tabProperty().set(tab));
            OpenWindow.until(() -> tab != DetailsViewModel.Tab.HISTORY
                    || !window.model.details().events().linesProperty().get().isEmpty());
            save(window.stage, "details-" + tab + "-" + theme + "-" + width);
        }
        OnJavaFx.run(() -> window.settings.change(now -> now.withAppearance(now.appearance().withTextPercent(150))));
        for (DetailsViewModel.Tab tab : window.model.details().tabs()) {
            OnJavaFx.run(() -> window.model.details().tabProperty().set(tab));
            save(window.stage, "details-" + tab + "-large-" + theme + "-" + width);
        }
        OnJavaFx.run(window.steps()::selectAll);
        save(window.stage, "details-several-" + theme + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 720", "DARK, 1104"})
    void showWhyAndUntilWhenDownloadsWait(Theme theme, int width) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.model.settings().slots().atOnce().textProperty().set("1");
            window.stage.setWidth(width);
            window.stage.setHeight(320);
            window.model.add().addNow(String.join(" ", window.server.link("steady/one.iso"),
                    window.server.link("steady/two.iso"), window.server.link("steady/three.iso"),
                    window.server.link("busy/four.iso")));
        });
        OpenWindow.until(() -> window.names().contains("one.iso")
                && window.row("one.iso").download().content().totalBytes() > 0);
        window.select("one.iso");
        OnJavaFx.run(() -> window.model.downloads().pause().run());
        OpenWindow.until(() -> window.row("two.iso").download().state() instanceof Downloading);
        OnJavaFx.run(() -> window.model.downloads().resume().run());
        OpenWindow.until(() -> window.robot.lookup(node -> node instanceof LeftCell cell && cell.getText() != null
                && cell.getText().startsWith("~")).tryQuery().isPresent());
        save(window.stage, "waiting-" + theme);
    }

    // Where another connection to a host works, its 503 means that it takes no more, and is no failed attempt.
    private String onAnotherHost(String path) {
        return window.server.link(path).replace("127.0.0.1", "localhost");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1000", "DARK, 720"})
    void showAListThatCannotBeRead(Theme theme, int width) throws Exception {
        window.close();
        window = new OpenWindow(folder.resolve("lost"), Map.of());
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(width);
        });
        window.loseTheList();
        save(window.stage, "lost-" + theme);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1000", "DARK, 720"})
    void showWhatWasRecovered(Theme theme, int width) throws Exception {
        window.close();
        window = OpenWindow.afterACrash(folder.resolve("crashed"));
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(width);
        });
        save(window.stage, "recovered-" + theme);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void showWhatIsToBeAdded(Theme theme) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.model.add().addNow(window.server.link("slow/film.iso"));
        });
        OpenWindow.until(() -> window.names().contains("film.iso"));
        OnJavaFx.run(() -> {
            window.steps().add();
            window.model.add().textProperty().set(window.server.link("done/photos-[01-02].zip") + "\n"
                    + window.server.link("slow/film.iso") + "\ncurl -H 'x-token: 1' "
                    + window.server.link("gone/lecture.mp4"));
        });
        OpenWindow.until(() -> window.model.add().rows().rows().stream()
                .filter(row -> row.remarkProperty().get().isPresent()).count() == 2);
        save(top(), "add-files-" + theme);
        OnJavaFx.run(() -> {
            window.model.add().options().headers().textProperty().set("no header");
            ((TitledPane) window.node("#more")).setExpanded(true);
        });
        save(top(), "add-more-" + theme);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void showListsAsFiles(Theme theme) throws IOException {
        OnJavaFx.run(() -> {
            window.model.settings().appearance().theme().valueProperty().set(theme);
            window.stage.setWidth(720);
        });
        save(window.stage, "add-narrow-" + theme);
        SplitMenuButton add = window.robot.lookup(".split-menu-button").queryAs(SplitMenuButton.class);
        OnJavaFx.run(() -> window.stage.setWidth(1104));
        OnJavaFx.run(add::show);
        save(top(), "add-menu-" + theme);
        OnJavaFx.run(add::hide);
        save(window.stage, "add-wide-" + theme);
        OnJavaFx.run(() -> window.steps().exportList());
        save(top(), "export-" + theme);
        OnJavaFx.run(() -> top().hide());
        Path list = Files.write(folder.resolve("links.txt"), java.util.List.of("My links of a long afternoon",
                window.server.link("slow/one.iso"), window.server.link("slow/one.iso"), "ftp://files.example/two.iso",
                window.server.link("slow/three.iso"), " all-proxy=http://proxy.example:8080", " gid=0123456789abcdef"));
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.robot.lookup("#remarks").tryQuery().isPresent());
        save(top(), "import-" + theme);
        OnJavaFx.run(() -> window.model.exchange().leave());
        OnJavaFx.run(() -> top().hide());
        Files.writeString(list, window.server.link("slow/one.iso").toString());
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.model.notices().mentionedProperty().get().isPresent()
                && !window.model.downloads().rows().isEmpty());
        save(window.stage, "imported-" + theme);
    }

    private void untilTheBarStands() {
        OpenWindow.until(() -> window.robot.lookup(".notification-bar .button").tryQuery()
                .filter(button -> button.localToScene(0, 0).getY() < window.stage.getScene().getHeight() - 60)
                .isPresent());
    }

    private static Window top() {
        return Window.getWindows().getLast();
    }

    static void save(Window of, String name) {
        OnJavaFx.run(() -> picture(of, name));
    }

    /// JavaFX thread.
    static void picture(Window of, String name) {
        Image shown = of.getScene().snapshot(null);
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        // Without transparency, and without a look at each of its points, a picture is made in a fraction of the time.
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        shown.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, width);
        File file = SCREENS.resolve(name + ".png").toFile();
        assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory()).isTrue();
        try {
            assertThat(ImageIO.write(image, "png", file)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
