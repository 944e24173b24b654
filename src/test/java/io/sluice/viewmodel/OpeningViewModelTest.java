package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import io.sluice.settings.DesktopSettings.Opens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The command that opens a finished file")
class OpeningViewModelTest {
    @TempDir
    private Path folder;
    private GatedServer server;
    private TestWindow window;
    private OpeningViewModel opening;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        window = TestWindow.attached(folder);
        opening = window.main.opening();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        server.close();
    }

    private Path file(String name) {
        return window.queue.downloads.resolve(name);
    }

    private UUID selected(String name) throws Exception {
        UUID id = window.finished(server.link(name));
        window.select(id);
        return id;
    }

    @Test
    void isThereForFinishedDownloadsAlone() throws Exception {
        UUID waiting = window.add("waiting.iso");
        window.select(waiting);
        assertThat(opening.open().enabledProperty().get()).isFalse();
        assertThat(opening.show().enabledProperty().get()).isFalse();
        window.select(waiting, window.finished(server.link("f")));
        assertThat(opening.open().enabledProperty().get()).isTrue();
        assertThat(opening.show().enabledProperty().get()).isTrue();
    }

    @Test
    void isThereAsSoonAsTheSelectedDownloadIsFinished() throws Exception {
        server.hold("f");
        window.letGo();
        UUID id = window.add(server.link("f").toString(), Priority.P1);
        window.select(id);
        assertThat(opening.open().enabledProperty().get()).isFalse();
        server.open("f");
        window.until(() -> opening.open().enabledProperty().get());
    }

    @Test
    void opensItAndLeavesAloneWhatIsNotFinished() throws Exception {
        window.select(selected("f"), window.add("waiting.iso"));
        opening.open().run();
        assertThat(window.desktop.opened()).containsExactly(file("f"));
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void showsItInItsFolderIfTheSettingsSaySo() throws Exception {
        UUID id = selected("f");
        window.queue.settings.change(now -> now.withDesktop(now.desktop().withOpens(Opens.FOLDER)));
        opening.open().run();
        opening.open(window.row(id));
        assertThat(window.desktop.opened()).isEmpty();
        assertThat(window.desktop.shown()).containsExactly(file("f"), file("f"));
    }

    @Test
    void opensTheRowThatIsClickedTwice() throws Exception {
        UUID clicked = window.finished(server.link("f"));
        selected("g");
        opening.open(window.row(clicked));
        opening.open(window.row(window.add("waiting.iso")));
        assertThat(window.desktop.opened()).containsExactly(file("f"));
    }

    @Test
    void hasATwinThatShowsItInItsFolder() throws Exception {
        selected("f");
        opening.show().run();
        assertThat(window.desktop.opened()).isEmpty();
        assertThat(window.desktop.shown()).containsExactly(file("f"));
    }

    @Test
    void showsWhereSluiceKeepsItsOwn() throws Exception {
        window.main.settings().slots().atOnce().textProperty().set("4");
        window.main.settings().advanced().showFolder();
        assertThat(window.desktop.shown()).containsExactly(folder.resolve("settings.json"));
        Files.delete(folder.resolve("settings.json"));
        window.main.settings().advanced().showFolder();
        assertThat(window.desktop.shown()).endsWith(folder);
    }

    @Test
    void saysWhyAProgramWasNotStarted() throws Exception {
        selected("setup.exe");
        opening.open().run();
        window.pulse();
        assertThat(window.desktop.opened()).isEmpty();
        assertThat(window.mentioned()).startsWith("“setup.exe” could be a program and was not started.");
    }

    @Test
    void saysWhereAFileIsGone() throws Exception {
        selected("f");
        Files.delete(file("f"));
        opening.open().run();
        window.pulse();
        assertThat(window.notices()).containsExactly("notice.fileGone");
        assertThat(window.main.notices().shown().getFirst().arguments())
                .containsExactly("f", window.queue.downloads.toString());
    }

    @Test
    void saysWhereTheDesktopHasNothingToOpenItWith() throws Exception {
        selected("f");
        window.desktop.refuse();
        opening.open().run();
        opening.show().run();
        window.pulse();
        assertThat(window.notices()).containsExactly("notice.notOpened", "notice.notShown");
    }

    @Test
    void opensNoMoreThanTenTogether() throws Exception {
        UUID[] many = new UUID[OpeningViewModel.MOST + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = window.finished(server.link("f" + i));
        }
        window.select(many);
        opening.open().run();
        assertThat(window.desktop.opened()).isEmpty();
        assertThat(window.mentioned()).isEqualTo("At most 10 files are opened together. Select fewer.");
        window.select(List.of(many).subList(1, many.length).toArray(UUID[]::new));
        opening.open().run();
        assertThat(window.desktop.opened()).hasSize(OpeningViewModel.MOST);
    }

    @Test
    void isWhatIsDraggedOutWithTheOthersThatAreSelectedAndThere() throws Exception {
        UUID one = window.finished(server.link("one"));
        UUID two = window.finished(server.link("two"));
        UUID gone = window.finished(server.link("gone"));
        UUID alone = window.finished(server.link("alone"));
        window.select(one, two, gone, window.add("waiting.iso"));
        Files.delete(file("gone"));
        assertThat(opening.draggedWith(row(one))).containsExactlyInAnyOrder(file("one"), file("two"));
        assertThat(opening.draggedWith(row(alone))).containsExactly(file("alone"));
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void isNotDraggedOutBeforeItIsFinishedNorWhereItIsGone() throws Exception {
        UUID waiting = window.add("waiting.iso");
        UUID gone = window.finished(server.link("gone"));
        Files.delete(file("gone"));
        window.select(waiting, gone);
        assertThat(opening.draggedWith(row(waiting))).isEmpty();
        assertThat(window.notices()).isEmpty();
        assertThat(opening.draggedWith(row(gone))).isEmpty();
        assertThat(window.notices()).containsExactly("notice.fileGone");
    }

    private DownloadRow row(UUID id) {
        return window.list.row(id).orElseThrow();
    }
}
