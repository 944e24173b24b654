package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import io.sluice.viewmodel.Announcement.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Outside the window is told")
class LookoutTest {
    @TempDir
    private Path folder;
    private TestWindow window;
    private Lookout lookout;
    private final WatchingAudience audience = new WatchingAudience();
    private GatedServer server;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        window = TestWindow.attached(folder);
        lookout = window.main.lookout(window.queue.time.keeper());
    }

    @AfterEach
    void close() throws Exception {
        lookout.close();
        window.close();
        server.close();
    }

    private UUID add(String name) throws Exception {
        return window.add(server.link(name).toString(), Priority.DEFAULT);
    }

    private List<Kind> kinds() {
        return audience.announcements.stream().map(Announcement::kind).toList();
    }

    @Test
    void inOneNoticeThatAllIsDone() throws Exception {
        lookout.watch(window.queue.service, audience);
        add("one");
        add("two");
        window.letGo();

        window.until(() -> !kinds().isEmpty());

        assertThat(kinds()).containsExactly(Kind.QUEUE_DONE);
        assertThat(audience.announcements.getFirst().lines()).hasSize(2);
    }

    @Test
    void whatRanBeforeAnybodyWatched() throws Exception {
        server.hold("one");
        server.hold("two");
        UUID one = add("one");
        UUID two = add("two");
        window.letGo();
        window.until(() -> window.row(one).download().state() instanceof Downloading
                && window.row(two).download().state() instanceof Downloading);
        lookout.watch(window.queue.service, audience);
        server.open("one");

        window.until(() -> !kinds().isEmpty());

        assertThat(kinds()).containsExactly(Kind.FINISHED);
    }

    @Test
    void nothingOfWhatWasOverBefore() throws Exception {
        UUID one = add("one");
        window.letGo();
        window.until(() -> window.row(one).download().state() instanceof Completed);
        lookout.watch(window.queue.service, audience);
        window.select(one);
        window.list.priority(Priority.P0).run();
        window.queue.settle();
        window.queue.time.advance(Lookout.AFTER_ARRIVAL);
        window.queue.time.advance(Announcements.GATHERED_FOR);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void nothingOfWhatTheUserCancelled() throws Exception {
        lookout.watch(window.queue.service, audience);
        server.hold("one");
        UUID one = add("one");
        window.letGo();
        window.until(() -> window.row(one).download().state() instanceof Downloading);
        window.select(one);
        window.list.cancel().run();
        window.until(() -> window.status(one).equals("status.cancelled"));
        window.queue.time.advance(Lookout.AFTER_ARRIVAL);
        window.queue.time.advance(Announcements.GATHERED_FOR);

        assertThat(kinds()).isEmpty();
    }
}
