package io.sluice.scheduler;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// More than one transaction takes.
@DisplayName("An action on thousands of downloads is one change of the list")
class OneChangeTest extends QueueFixture {
    private static final int MANY = 1_100;

    private Inbox inbox;
    private List<UUID> ids;

    @BeforeEach
    void add() throws Exception {
        queue.service.pauseAll().get();
        ids = queue.service.add(wishes()).get().stream().map(Download::id).toList();
        inbox = queue.service.feed().subscribe();
        queue.settle();
        inbox.drainTo(_ -> {
        });
    }

    private List<NewDownload> wishes() {
        return IntStream.range(0, MANY).mapToObj(i -> new NewDownload(List.of(URI.create("http://127.0.0.1:1/" + i)),
                null, null, Priority.P1, FetchOptions.NONE)).toList();
    }

    private interface Action {
        Future<?> on(DownloadService service) throws Exception;
    }

    /// Does it, and returns the downloads of the one fact of the list that told of it.
    private Collection<UUID> onlyChange(Action action) throws Exception {
        action.on(queue.service).get();
        queue.settle();
        List<List<UUID>> changes = new ArrayList<>();
        inbox.drainTo(fact -> changes.addAll(switch (fact) {
            case Fact.Added(var added) -> List.of(added.stream().map(Download::id).toList());
            case Fact.Changed(var changed) -> List.of(changed.stream().map(Download::id).toList());
            case Fact.Removed(var removed) -> List.of(List.copyOf(removed));
            default -> List.of();
        }));
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private void isOneChange(Action action) throws Exception {
        assertThat(onlyChange(action)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void adding() throws Exception {
        assertThat(onlyChange(service -> service.add(wishes()))).hasSize(MANY).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void pausingAndResuming() throws Exception {
        isOneChange(service -> service.pause(ids));
        isOneChange(service -> service.resume(ids));
    }

    @Test
    void aSpeedLimit() throws Exception {
        isOneChange(service -> service.setSpeedLimit(ids, 1 << 20));
    }

    @Test
    void cancellingRetryingAndTakingItBack() throws Exception {
        isOneChange(service -> service.cancel(ids));
        isOneChange(service -> service.retry(ids));
        isOneChange(service -> service.cancel(ids));
        isOneChange(DownloadService::undo);
    }

    @Test
    void removingAndTakingItBackAndDoingItAgain() throws Exception {
        isOneChange(service -> service.remove(ids));
        isOneChange(DownloadService::undo);
        isOneChange(DownloadService::redo);
    }

    @Test
    void anotherPriorityAndTakingItBackAndDoingItAgain() throws Exception {
        isOneChange(service -> service.setPriority(ids, Priority.P2));
        isOneChange(DownloadService::undo);
        isOneChange(DownloadService::redo);
    }

    @Test
    void movingAndTakingItBack() throws Exception {
        UUID anchor = queue.service.add(wishes().subList(0, 1)).get().getFirst().id();
        queue.service.setPriority(List.of(anchor), Priority.P0).get();
        queue.settle();
        inbox.drainTo(_ -> {
        });
        isOneChange(service -> service.move(ids, new Anchor.Before(anchor)));
        isOneChange(DownloadService::undo);
    }
}
