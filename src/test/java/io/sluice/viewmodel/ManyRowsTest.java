package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Takes a second or two; whatever looks at all rows for each row takes minutes.
@DisplayName("With 100,000 rows")
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ManyRowsTest {
    private static final int MANY = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final QueueStatus QUEUE = new QueueStatus(false, 3, Counts.NONE);

    private final Notices notices = new Notices();
    private final Requests requests = new Requests(Runnable::run, notices);
    private final RowList list = new RowList(Clock.fixed(NOW, ZoneOffset.UTC), requests, QUEUE, () -> {
    });
    private final Selection selection = new Selection(list);
    private final SelectionCommands commands = new SelectionCommands(selection, requests);
    private final QueueMoves moves = new QueueMoves(list, selection, requests);
    private final List<Download> downloads = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int number = 0; number < MANY; number++) {
            var request = new DownloadRequest(List.of(URI.create("http://files.example/" + number)), Path.of("/data"),
                    null, 3, null, FetchOptions.NONE);
            downloads.add(new Download(UUID.randomUUID(), request, new Place(Priority.P1, number),
                    DownloadState.queued(), Content.NOTHING_YET, Times.createdAt(NOW)));
        }
        list.replaceAll(downloads, QUEUE);
        list.settle();
    }

    @Test
    void allCanBeSelectedAndMovedWithoutLosingTheSelection() {
        Set<UUID> all = list.view().stream().map(row -> Objects.requireNonNull(row).id()).collect(Collectors.toSet());

        for (int round = 0; round < 5; round++) {
            Download last = downloads.get(MANY - 1 - round);
            list.put(List.of(last.withPlace(new Place(Priority.P0, round))), QUEUE);
            selection.select(all);
            assertThat(list.settle()).isTrue();
            selection.prune();
            commands.refresh();
            moves.refresh();
        }

        assertThat(selection.ids()).hasSize(MANY);
        assertThat(list.view().getFirst().id()).isEqualTo(downloads.getLast().id());
        assertThat(commands.pause.enabledProperty().get()).isTrue();
        assertThat(moves.up.enabledProperty().get()).isFalse();
    }
}
