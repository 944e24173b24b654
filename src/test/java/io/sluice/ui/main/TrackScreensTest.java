package io.sluice.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import io.sluice.model.DownloadState.Completed;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.ExchangeViewModel.Choosing;
import io.sluice.viewmodel.TracksViewModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves pictures in `target/screens`, for people to look at.
@DisplayName("Pictures of tracks")
@ExtendWith(OnJavaFx.class)
class TrackScreensTest {
    private static final List<String> TITLES = List.of("The line that broke", "A queue of one",
            "Checksums for the night",
            "What a mirror says", "The last five seconds", "Twelve hours over a bad line",
            "A very long conversation about the many ways in which a server can say that it is busy", "The other port");

    @TempDir
    Path folder;

    /// @param first the newest episode that it has; 0 for all
    private static String podcast(OpenWindow window, int first) {
        return IntStream.range(first, TITLES.size()).mapToObj(it -> """
                <item><title>%d. %s</title><guid>e%d</guid><pubDate>%02d Nov 2026 05:30:00 GMT</pubDate>
                <itunes:duration>%d:%02d</itunes:duration>
                <enclosure url="%s" length="%d" type="audio/mpeg"/></item>
                """.formatted(214 - it, TITLES.get(it), it, 24 - it * 3, 24 + it * 7, it * 13 % 60,
                window.server.link((it == 6 ? "done/" : "slow/") + "episode-" + (214 - it) + ".mp3"),
                30_000_000 + it * 5_550_000)).collect(Collectors.joining("", """
                        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
                        <title>Slow lines</title><link>https://slow.example/</link>
                        <itunes:author>Anna Berg</itunes:author>
                        """, "<item><title>A letter to all who listen</title></item></channel></rss>"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1104, en, 100", "DARK, 1104, de, 100", "DARK, 720, en, 150", "LIGHT, 720, de, 200"})
    void showThemWhereverTheyAre(Theme theme, int width, Locale language, int percent) throws Exception {
        try (var window = new OpenWindow(folder, Map.of(), language)) {
            window.attach();
            OnJavaFx.run(() -> {
                window.model.settings().appearance().theme().valueProperty().set(theme);
                window.model.settings().appearance().textPercent().valueProperty().set(percent);
                window.stage.setWidth(width);
                window.stage.setHeight(640);
            });
            String look = "-" + theme + "-" + width + "-" + language;
            OnJavaFx.run(window.steps()::importLink);
            ScreensTest.save(Window.getWindows().getLast(), "tracks-link" + look);
            OnJavaFx.run(() -> Window.getWindows().getLast().hide());
            TracksViewModel tracks = opened(window, podcast(window, 5));
            OnJavaFx.run(() -> {
                tracks.queue().run();
                Window.getWindows().getLast().hide();
            });
            OpenWindow.until(() -> window.names().size() == 3
                    && window.row("episode-208.mp3").download().state() instanceof Completed);
            opened(window, podcast(window, 0));
            ScreensTest.save(Window.getWindows().getLast(), "tracks" + look);
            OnJavaFx.run(() -> Window.getWindows().getLast().hide());
            OnJavaFx.run(() -> window.table().getColumns().stream()
                    .filter(column -> "ui.column.track".equals(column.getId()))
                    .forEach(column -> column.setVisible(true)));
            window.select("episode-207.mp3");
            OnJavaFx.run(window.model.details()::toggle);
            OpenWindow.until(() -> window.robot.lookup((Node node) -> node instanceof Labeled it
                    && "207. The other port – Anna Berg".equals(it.getText())).tryQuery().isPresent());
            ScreensTest.save(window.stage, "tracks-column" + look);
        }
    }

    private TracksViewModel opened(OpenWindow window, String feed) throws IOException {
        Path list = Files.writeString(folder.resolve("slow-lines.rss"), feed);
        OnJavaFx.run(() -> window.model.exchange().open(list));
        OpenWindow.until(() -> window.model.exchange().stageProperty().get() instanceof Choosing(var tracks)
                && !tracks.rows().isEmpty() && window.robot.lookup("#tracks").tryQuery().isPresent());
        return OnJavaFx.get(() -> ((Choosing) window.model.exchange().stageProperty().get()).tracks());
    }
}
