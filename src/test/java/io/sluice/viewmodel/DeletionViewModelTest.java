package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.NewDownload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The command that removes a download with its file")
class DeletionViewModelTest {
    @TempDir
    private Path folder;
    private GatedServer server;
    private TestWindow window;
    private DeletionViewModel deletion;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        window = TestWindow.attached(folder);
        deletion = window.list.deletion();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        server.close();
    }

    private UUID finished(String name) throws Exception {
        return window.finished(server.link(name));
    }

    private void remove(UUID... ids) {
        window.select(ids);
        deletion.remove().run();
    }

    private String question() {
        return deletion.questionProperty().get().map(it -> it.text().key()).orElse("");
    }

    @Test
    void isThereForFinishedDownloadsAlone() throws Exception {
        UUID waiting = window.add("waiting.iso");
        window.select(waiting);
        assertThat(deletion.remove().enabledProperty().get()).isFalse();
        window.select(waiting, finished("f"));
        assertThat(deletion.remove().enabledProperty().get()).isTrue();
    }

    @Test
    void leavesAloneWhatIsNotFinished() throws Exception {
        UUID done = finished("f");
        server.hold("held");
        UUID running = window.queue.service.add(List.of(NewDownload.of(server.link("held")))).get().getFirst().id();
        window.until(() -> window.list.row(running).isPresent());
        remove(done, running);
        window.untilNames("held");
    }

    @Test
    void offersToTakeItBack() throws Exception {
        remove(finished("f"));
        window.untilNames();
        window.until(() -> window.list.undo().offerProperty().get().map(UserMessage::key)
                .equals(Optional.of("notice.trashed")));
        window.list.undo().undo().run();
        window.untilNames("f");
        assertThat(window.queue.downloads.resolve("f")).exists();
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void saysWhereAFileStaysInTheTrash() throws Exception {
        window.queue.trash.giveNothing();
        remove(finished("f"));
        window.untilNames();
        window.until(() -> window.list.undo().undo().enabledProperty().get());
        window.list.undo().undo().run();
        window.until(() -> window.notices().equals(List.of("notice.leftInTrash")));
    }

    @Test
    void saysWhereAFileCannotGoIntoTheTrashAgain() throws Exception {
        remove(finished("f"));
        window.untilNames();
        window.until(() -> window.list.undo().undo().enabledProperty().get());
        window.list.undo().undo().run();
        window.untilNames("f");
        window.until(() -> window.list.undo().redo().enabledProperty().get());
        window.queue.trash.takeNothing();
        window.list.undo().redo().run();
        window.until(() -> window.notices().equals(List.of("notice.notTrashed")));
        assertThat(window.names()).containsExactly("f");
        assertThat(window.queue.downloads.resolve("f")).exists();
    }

    @Test
    void asksWhereThereIsNoTrashAndKeepsTheFileUnlessTheUserSaysSo() throws Exception {
        window.queue.trash.takeNothing();
        UUID id = finished("f");
        remove(id);
        window.until(() -> question().equals("download.noTrash"));
        deletion.keep();
        assertThat(question()).isEmpty();
        assertThat(window.queue.downloads.resolve("f")).exists();
        remove(id);
        window.until(() -> question().equals("download.noTrash"));
        deletion.delete();
        window.untilNames();
        assertThat(window.queue.downloads.resolve("f")).doesNotExist();
    }

    @Test
    void asksOnceForMany() throws Exception {
        window.queue.trash.takeNothing();
        remove(finished("f"), finished("g"));
        window.until(() -> question().equals("download.noTrashMany"));
    }

    @Test
    void saysWhatCouldNotBeDeletedEither() throws Exception {
        window.queue.trash.takeNothing();
        UUID id = finished("f");
        Files.delete(window.queue.downloads.resolve("f"));
        Files.createDirectories(window.queue.downloads.resolve("f/not empty"));
        remove(id);
        window.until(() -> question().equals("download.noTrash"));
        deletion.delete();
        window.until(() -> window.notices().equals(List.of("notice.notDeleted")));
        assertThat(window.names()).containsExactly("f");
    }
}
