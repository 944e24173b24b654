package io.sluice.scheduler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.LostList;
import io.sluice.model.PauseReason;
import io.sluice.model.Recovered;
import io.sluice.model.Recovered.ListFate;
import io.sluice.model.Remains;
import io.sluice.model.Remains.Loss;
import io.sluice.model.Replacement;
import io.sluice.store.UnreadableListException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@DisplayName("The start after a run that did not end cleanly")
class SalvageTest extends QueueFixture {
    private Path database() {
        return folder.resolve("db/sluice.mv.db");
    }

    private UUID half(String name) throws Exception {
        return half(queue.downloads, name);
    }

    private UUID half(Path where, String name) throws Exception {
        server.hold(name);
        UUID id = queue.addTo(where, server.link(name));
        queue.awaitAll(Downloading.class, id);
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(it -> it.keptBytes() == GatedServer.BIG / 2));
        return id;
    }

    /// What a kill would have left: the database of this moment. The bytes beside it are those of a job that was stopped.
    private void crash() throws Exception {
        Path killed = folder.resolve("killed.mv.db");
        queue.service.hosts().forget("nobody").get(); // puts on the disk what jobs reported before
        Files.copy(database(), killed);
        queue.close();
        Files.move(killed, database(), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("db/sluice.clean"));
    }

    private void startAgain() throws Exception {
        queue = new TestQueue(folder, 2);
    }

    private Optional<Recovered> recovered() throws Exception {
        return queue.service.recovered().get();
    }

    @Nested
    @DisplayName("tells")
    class Tells {
        @Test
        void nothingAfterACleanEnd() throws Exception {
            half("big-f");
            restart();
            assertThat(recovered()).isEmpty();
        }

        @Test
        void nothingWhereNothingWasUnderWay() throws Exception {
            UUID done = queue.add(server.link("done"));
            queue.awaitAll(Completed.class, done);
            queue.service.pauseAll().get();
            queue.add(server.link("waits"));
            crash();
            startAgain();
            assertThat(recovered()).isEmpty();
        }

        @Test
        void ofEachDownloadThatWasUnderWayWhatIsKept() throws Exception {
            UUID id = half("big-f");
            crash();
            startAgain();

            Recovered found = recovered().orElseThrow();

            assertThat(found.list()).isEqualTo(new ListFate.Whole());
            assertThat(found.unfinished()).singleElement().satisfies(it -> {
                assertThat(it.download().id()).isEqualTo(id);
                assertThat(it.remains()).isEqualTo(new Remains(GatedServer.BIG / 2, 0, Set.of()));
            });
        }

        @Test
        void whatIsLostOfOneThatWasPausedToo() throws Exception {
            UUID paused = half("big-paused");
            UUID whole = half("big-whole");
            queue.service.pause(List.of(paused, whole)).get();
            await().until(() -> queue.find(paused).content().keptBytes() > 0);
            crash();
            Files.delete(queue.downloads.resolve("big-paused.part"));
            startAgain();

            assertThat(recovered().orElseThrow().unfinished()).singleElement().satisfies(it -> {
                assertThat(it.download().id()).isEqualTo(paused);
                assertThat(it.remains().losses()).containsExactly(Loss.PART_GONE);
            });
        }
    }

    @Nested
    @DisplayName("and lost its list")
    class Lost {
        private LostList lose() throws IOException {
            try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.allocate((int) file.size() - 3 * 4096), 2 * 4096);
            }
            return catchThrowableOfType(UnreadableListException.class, SalvageTest.this::startAgain).lost();
        }

        private void backUp() throws Exception {
            queue.time.advance(ListBackups.FIRST_AFTER);
            await().until(() -> Files.isDirectory(folder.resolve("db/backups"))
                    && Files.list(folder.resolve("db/backups")).anyMatch(it -> it.toString().endsWith(".zip")));
        }

        private void open(Replacement instead) throws Exception {
            queue = new TestQueue(folder, 2, Optional.of(instead));
        }

        @Test
        void bringsBackWhatTheBackupDidNotKnowByItsPart() throws Exception {
            UUID known = half("big-known");
            backUp();
            UUID later = half("big-later");
            crash();
            Replacement.Backup backup = lose().backups().getFirst();
            open(backup);

            Recovered found = recovered().orElseThrow();

            assertThat(found.list()).isInstanceOfSatisfying(ListFate.Replaced.class,
                    fate -> assertThat(fate.by()).isEqualTo(backup));
            assertThat(found.unfinished()).extracting(it -> it.download().id()).containsExactly(known);
            assertThat(found.foundAgain()).extracting(Download::id).containsExactly(later);
            assertThat(queue.state(later)).isEqualTo(new Paused(PauseReason.USER));
            assertThat(queue.find(later).content().keptBytes()).isEqualTo(GatedServer.BIG / 2);

            server.open("big-later");
            queue.service.resume(List.of(later)).get();
            queue.service.resumeAll().get();
            queue.awaitAll(Completed.class, later);
            assertThat(queue.downloads.resolve("big-later")).hasBinaryContent(GatedServer.body("big-later"));
            assertThat(server.wentOn("big-later")).isTrue();
        }

        @Test
        void startsNothingOfABackupBeforeTheUserSaysSo() throws Exception {
            UUID known = half("big-known");
            backUp();
            crash();
            open(lose().backups().getFirst());

            queue.settle();
            assertThat(queue.state(known)).isNotInstanceOf(Downloading.class);
            assertThat(queue.service.resumeAll().get().paused()).isFalse();
            queue.awaitAll(Downloading.class, known);
        }

        @Test
        void findsWithAnEmptyListWhatLiesInTheFoldersOfTheBackups() throws Exception {
            Path other = Files.createDirectories(folder.resolve("other"));
            UUID there = half(other, "big-there");
            backUp();
            UUID here = half("big-here");
            crash();
            open(new Replacement.EmptyList(lose().folders()));

            assertThat(recovered().orElseThrow().foundAgain()).extracting(Download::id)
                    .containsExactlyInAnyOrder(there, here);
            assertThat(queue.find(there).request().folder()).isEqualTo(other);
        }

        @Test
        void namesAPartOfWhichNobodyKnowsTheLink() throws Exception {
            half("big-f");
            crash();
            try (FileChannel control = FileChannel.open(queue.downloads.resolve("big-f.part.sluice"),
                    StandardOpenOption.WRITE)) {
                control.truncate(6144);
            }
            open(new Replacement.EmptyList(lose().folders()));

            Recovered found = recovered().orElseThrow();
            assertThat(found.foundAgain()).isEmpty();
            assertThat(found.withoutLink()).containsExactly(queue.downloads.resolve("big-f.part"));
            assertThat(queue.downloads.resolve("big-f.part")).exists();
        }

        @Test
        void doesNotBringBackWhatWasRemoved() throws Exception {
            UUID removed = half("big-removed");
            queue.service.remove(List.of(removed)).get();
            Path aside = queue.downloads.resolve("." + removed + ".part");
            await().until(() -> Files.exists(aside));
            Path kept = folder.resolve("kept");
            Files.copy(aside, kept);
            Path keptControl = folder.resolve("kept.sluice");
            Files.copy(queue.downloads.resolve("." + removed + ".part.sluice"), keptControl);
            crash();
            Files.move(kept, aside);
            Files.move(keptControl, queue.downloads.resolve("." + removed + ".part.sluice"));
            open(new Replacement.EmptyList(lose().folders()));

            assertThat(recovered().orElseThrow().foundAgain()).isEmpty();
            assertThat(aside).doesNotExist();
        }
    }
}
