package io.sluice.viewmodel;

import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Paused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An action on a selection")
class SelectionCommandsTest extends WindowFixture {
    @Test
    void saysForAWhileWhichCouldNotFollowAndWhy() throws Exception {
        UUID waits = window.add("waits");
        UUID paused = window.add("paused");
        UUID over = window.add("over");
        UUID alsoOver = window.add("over-too");
        window.queue.service.pause(List.of(paused)).get();
        window.queue.service.cancel(List.of(over, alsoOver)).get();
        window.until(() -> window.row(alsoOver).download().state() instanceof Cancelled);

        window.select(waits, paused, over, alsoOver);
        window.list.pause().run();

        window.until(() -> window.mentioned()
                .equals("One download paused, 2 could not be: cancelled already."));
        window.main.notices().pass();
        assertThat(window.mentioned()).isEmpty();
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void saysNothingWhereAllFollowed() throws Exception {
        UUID waits = window.add("waits");
        UUID paused = window.add("paused");
        window.queue.service.pause(List.of(paused)).get();
        window.until(() -> window.row(paused).download().state() instanceof Paused);

        window.select(waits, paused);
        window.list.pause().run();

        window.until(() -> window.row(waits).download().state() instanceof Paused);
        assertThat(window.mentioned()).isEmpty();
    }
}
