package io.sluice.scheduler;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// H2 closes the database, as on a full disk; here by a command.
@DisplayName("When the database was closed under the queue")
class ListReopenedTest extends QueueFixture {
    private void closedByH2() throws Exception {
        try (Connection connection = new DatabaseFile(folder.resolve("db"), "sluice").open()) {
            connection.createStatement().execute("shutdown immediately");
        }
    }

    @Test
    void itGoesOnByItselfWithWhatRanAndWhatWaits() throws Exception {
        UUID running = held("running");
        held("also");
        UUID waiting = queue.add(server.link("waiting"));
        queue.awaitAll(Downloading.class, running);
        closedByH2();

        server.open("running");
        server.open("also");

        await().until(() -> {
            queue.time.advance(Mailbox.AGAIN_AFTER);
            return queue.find(running).state() instanceof Completed && queue.find(waiting).state() instanceof Completed;
        });
        assertThat(queue.downloads.resolve("waiting")).hasBinaryContent(GatedServer.body("waiting"));
        // What was reported last is on the disk: the end of the test may close the list.
        await().ignoreExceptions().until(() -> queue.service.pauseAll().get().paused());
    }

    @Test
    void thoseWhoListenAreToldTheListAsItIs() throws Exception {
        UUID kept = queue.add(server.link("kept"));
        queue.awaitAll(Completed.class, kept);
        List<Fact> facts = new ArrayList<>();
        try (Inbox inbox = queue.service.feed().subscribe()) {
            await().until(() -> inbox.drainTo(facts::add));
            closedByH2();

            await().ignoreExceptions().until(() -> queue.service.pauseAll().get().paused());

            await().until(() -> {
                inbox.drainTo(facts::add);
                return facts.stream().filter(Fact.Snapshot.class::isInstance).count() == 2;
            });
        }
        assertThat(facts).hasAtLeastOneElementOfType(Fact.OpenAgain.class);
        var snapshot = (Fact.Snapshot) facts.stream().filter(Fact.Snapshot.class::isInstance).toList().getLast();
        assertThat(snapshot.downloads()).extracting(Download::id).containsExactly(kept);
    }
}
