package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A step that is taken back")
class UndoViewModelTest extends WindowFixture {
    private UndoViewModel undo() {
        return window.list.undo();
    }

    private void cancel(UUID... ids) {
        window.select(ids);
        window.list.cancel().run();
        window.until(() -> List.of(ids).stream()
                .allMatch(id -> window.row(id).download().state() instanceof Cancelled));
        window.until(() -> undo().undo().enabledProperty().get());
    }

    @Test
    void isNotSpokenOfWhereAllCameBack() throws Exception {
        cancel(window.add("one"), window.add("two"));
        undo().undo().run();
        window.until(() -> undo().redo().enabledProperty().get());
        assertThat(window.mentioned()).isEmpty();
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void saysWhichCouldNotFollowAndWhy() throws Exception {
        UUID one = window.add("one");
        UUID two = window.add("two");
        UUID three = window.add("three");
        cancel(one, two, three);
        window.queue.service.retry(List.of(one)).get();
        undo().undo().run();
        window.until(() -> window.mentioned().equals("2 downloads put back, 1 could not be: waiting."));
    }

    @Test
    void saysWhereNoneCouldFollow() throws Exception {
        UUID one = window.add("one");
        cancel(one);
        window.queue.service.retry(List.of(one)).get();
        undo().undo().run();
        window.until(() -> window.mentioned().equals("No download put back, 1 could not be: waiting."));
    }

    @Test
    void saysSoAlsoWhenItIsDoneAgain() throws Exception {
        try (var server = new GatedServer()) {
            UUID one = window.add(server.link("one").toString(), Priority.P0);
            server.hold("two");
            UUID two = window.add(server.link("two").toString(), Priority.P1);
            cancel(one, two);
            undo().undo().run();
            window.letGo();
            window.until(() -> window.row(one).download().state() instanceof Completed
                    && window.row(two).download().state() instanceof Downloading);
            undo().redo().run();
            window.until(
                    () -> window.mentioned().equals("One download changed again, 1 could not be: finished already."));
        }
    }

    @Test
    void saysWhatBeginsAnewSinceItsBytesAreNotKeptAnyMore() throws Exception {
        try (var server = new GatedServer()) {
            server.hold("held");
            window.letGo();
            UUID held = window.add(server.link("held").toString(), Priority.DEFAULT);
            Path part = window.queue.downloads.resolve("held.part");
            window.until(() -> window.row(held).download().state() instanceof Downloading
                    && part.toFile().exists());
            cancel(held);
            Path aside = window.queue.downloads.resolve("." + held + ".part");
            await().until(() -> aside.toFile().exists());
            window.queue.time.advance(Duration.ofMinutes(11));
            window.until(() -> !aside.toFile().exists());
            undo().undo().run();
            window.until(() -> window.notices().equals(List.of("notice.bytesGone")));
        }
    }
}
