package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The whole list, page by page,")
class ListPagesTest {
    private static final Set<Status> ALL = EnumSet.allOf(Status.class);

    @TempDir
    private Path folder;
    private TestStore test;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ListPages pages() {
        return test.store.pages();
    }

    @Test
    void isInQueueOrderWhateverMovesMeanwhile() {
        List<Download> usual = test.append(Priority.P1, 1_500);
        List<Download> urgent = test.append(Priority.P0, 2);
        List<UUID> order = pages().inQueueOrder(ALL);
        assertThat(order).hasSize(1_502).startsWith(urgent.get(0).id(), urgent.get(1).id(), usual.get(0).id());
        List<UUID> read = new ArrayList<>(TestStore.ids(pages().page(order.subList(0, 1_000))));
        test.store.move(List.of(usual.getLast().id()), new Anchor.FirstOf(Priority.P0));
        read.addAll(TestStore.ids(pages().page(order.subList(1_000, order.size()))));
        assertThat(read).isEqualTo(order);
    }

    @Test
    void knowsWhatIsNotOnTheDiskYet() {
        Download download = test.append(Priority.P1, 1).getFirst();
        Download over = download.withState(new Cancelled(TestStore.NOON));
        test.store.save(List.of(over), Durability.SOON);
        List<UUID> history = pages().lastEndedFirst(EnumSet.of(Status.CANCELLED));
        assertThat(pages().page(history)).containsExactly(over);
        assertThat(pages().inQueueOrder(EnumSet.of(Status.WAITING))).isEmpty();
    }

    @Test
    void leavesOutWhatIsGoneMeanwhile() {
        List<Download> downloads = test.append(Priority.P1, 3);
        List<UUID> order = pages().inQueueOrder(ALL);
        test.store.remove(List.of(downloads.get(1).id()));
        assertThat(TestStore.ids(pages().page(order))).containsExactly(downloads.get(0).id(), downloads.get(2).id());
    }

    @Test
    void hasTheHistoryFromItsEnd() {
        List<Download> downloads = test.append(Priority.P1, 3);
        for (int i = 0; i < 3; i++) {
            test.store.save(List.of(downloads.get(i).withState(new Cancelled(TestStore.NOON.plusSeconds(i)))),
                    Durability.NOW);
        }
        assertThat(pages().lastEndedFirst(ALL)).isEqualTo(TestStore.ids(downloads.reversed()));
    }
}
