package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.UserStep.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A download that is removed with its file")
class RemovalWithFilesTest extends QueueFixture {
    private UUID finished(String name) throws Exception {
        UUID id = queue.add(server.link(name));
        queue.awaitAll(Completed.class, id);
        return id;
    }

    private Path file(String name) {
        return queue.downloads.resolve(name);
    }

    private ActionResult remove(FileChoice choice, UUID... ids) throws Exception {
        return queue.service.remove(List.of(ids), choice).get();
    }

    private List<UUID> listed() throws Exception {
        return queue.service.settled(null, 10).get().stream().map(it -> it.id()).toList();
    }

    @Test
    void leavesTheListAndItsFolderAndComesBackWithAnUndo() throws Exception {
        UUID id = finished("f");
        assertThat(remove(FileChoice.TRASH, id).done()).containsExactly(id);
        assertThat(listed()).isEmpty();
        assertThat(file("f")).doesNotExist();
        assertThat(folder.resolve("trash/f")).exists();

        var undone = queue.service.undo().get();

        assertThat(undone.done()).containsExactly(id);
        assertThat(undone.fileStayed()).isEmpty();
        assertThat(listed()).containsExactly(id);
        assertThat(file("f")).hasBinaryContent(GatedServer.body("f"));
    }

    @Test
    void isToldApartFromOneWhoseFileStays() throws Exception {
        remove(FileChoice.TRASH, finished("f"));
        assertThat(queue.service.pauseAll().get().undo().back()).extracting("kind").isEqualTo(Kind.TRASHED);
    }

    @Test
    void isRemovedWithItsFileAgainByARedo() throws Exception {
        remove(FileChoice.TRASH, finished("f"));
        queue.service.undo().get();
        queue.service.redo().get();
        assertThat(listed()).isEmpty();
        assertThat(file("f")).doesNotExist();
        queue.service.undo().get();
        assertThat(file("f")).exists();
    }

    @Test
    void comesBackBesideAFileThatTookItsNameMeanwhile() throws Exception {
        UUID id = finished("f.iso");
        remove(FileChoice.TRASH, id);
        Files.writeString(file("f.iso"), "another file");
        queue.service.undo().get();
        assertThat(file("f.iso")).hasContent("another file");
        assertThat(file("f (1).iso")).hasBinaryContent(GatedServer.body("f.iso"));
        assertThat(queue.find(id).state()).isInstanceOfSatisfying(Completed.class,
                state -> assertThat(state.file()).isEqualTo(file("f (1).iso")));
    }

    @Test
    void comesBackWithoutItsFileWhereTheTrashGivesNoneBackAndThatIsSaid() throws Exception {
        UUID id = finished("f");
        remove(FileChoice.TRASH, id);
        queue.trash.giveNothing();
        var undone = queue.service.undo().get();
        assertThat(undone.done()).containsExactly(id);
        assertThat(undone.fileStayed()).containsExactly(id);
        assertThat(listed()).containsExactly(id);
    }

    @Test
    void staysWithItsFileWhereNoTrashTakesIt() throws Exception {
        UUID id = finished("f");
        queue.trash.takeNothing();
        var result = remove(FileChoice.TRASH, id);
        assertThat(result.done()).isEmpty();
        assertThat(result.fileStayed()).containsExactly(id);
        assertThat(listed()).containsExactly(id);
        assertThat(file("f")).exists();
    }

    @Test
    void goesForGoodWhereThatIsWantedAndIsNotOfferedAgain() throws Exception {
        UUID id = finished("f");
        queue.trash.takeNothing();
        assertThat(remove(FileChoice.DELETE, id).done()).containsExactly(id);
        assertThat(file("f")).doesNotExist();
        assertThat(listed()).isEmpty();
        assertThat(queue.service.undo().get().done()).isEmpty();
    }

    @Test
    void goesToTheTrashWhereThereIsOneEvenIfItMayBeDeleted() throws Exception {
        remove(FileChoice.DELETE, finished("f"));
        assertThat(folder.resolve("trash/f")).exists();
    }

    @Test
    void isRemovedAlthoughItsFileIsNotThereAnyMore() throws Exception {
        UUID id = finished("f");
        Files.delete(file("f"));
        queue.trash.takeNothing();
        assertThat(remove(FileChoice.TRASH, id).done()).containsExactly(id);
    }

    @Test
    void staysWhereItsFileCannotEvenBeDeleted() throws Exception {
        UUID id = finished("f");
        queue.trash.takeNothing();
        Files.delete(file("f"));
        Files.createDirectories(file("f").resolve("a folder that is not empty"));
        assertThat(remove(FileChoice.DELETE, id).fileStayed()).containsExactly(id);
        assertThat(listed()).containsExactly(id);
    }

    @Test
    void losesItsBytesLikeAnyOtherWhereItIsNotFinished() throws Exception {
        UUID id = held("f");
        queue.awaitAll(Downloading.class, id);
        assertThat(remove(FileChoice.DELETE, id).done()).containsExactly(id);
        server.open("f");
        queue.service.undo().get();
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void keepsItsFileWhereItCannotBeTakenOffTheList() throws Exception {
        UUID id = finished("f");
        var result = queue.service.remove(List.of(id), FileChoice.TRASH);
        queue.closeService();
        boolean removed = !result.isCompletedExceptionally();
        assertThat(Files.exists(file("f"))).as("removed: %s", removed).isNotEqualTo(removed);
    }

    @Test
    void isUnknownWhereItIsNotListed() throws IOException, Exception {
        UUID nobody = UUID.randomUUID();
        assertThat(remove(FileChoice.TRASH, nobody).unknown()).containsExactly(nobody);
    }
}
