package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.query.Category;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.FilterText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A download of a category that has a folder")
class FoldersOfCategoriesTest extends QueueFixture {
    private Path music;

    @BeforeEach
    void giveMusicAFolder() {
        music = folder.resolve("music");
        queue.settings.change(now -> now.withList(now.list().withCategories(List.of(
                new Category("", FilterText.parse("type:" + FileKind.MUSIC).filter(), music)))));
    }

    @Test
    void goesThereWhateverWayItWasAdded() throws Exception {
        UUID id = queue.add(server.link("song.mp3"));

        queue.awaitAll(Completed.class, id);

        assertThat(music.resolve("song.mp3")).hasBinaryContent(GatedServer.body("song.mp3"));
        assertThat(queue.find(id).request().folder()).isEqualTo(music);
    }

    @Test
    void goesWhereItsOwnWishSays() throws Exception {
        Path other = folder.resolve("other");
        UUID id = queue.addTo(other, server.link("song.mp3"));

        queue.awaitAll(Completed.class, id);

        assertThat(other.resolve("song.mp3")).exists();
    }

    @Test
    void isKnownByTheFileItWouldBecomeThere() throws Exception {
        UUID id = queue.add(server.link("song.mp3"));
        queue.awaitAll(Completed.class, id);
        NewDownload same = NewDownload.of(URI.create(server.link("other/song.mp3").toString()));

        assertThat(queue.service.known(List.of(same)).get()).containsKey(same);
    }

    @Test
    void goesThereAlsoWhereOnlyItsServerKnowsItsName() throws Exception {
        server.call("get", "song.mp3");
        UUID id = held("get");
        queue.awaitAll(Downloading.class, id);

        assertThat(queue.find(id).request().folder()).isEqualTo(music);
        assertThat(music.resolve("song.mp3.part")).exists();
        server.open("get");
        queue.awaitAll(Completed.class, id);

        assertThat(music.resolve("song.mp3")).hasBinaryContent(GatedServer.body("get"));
        assertThat(queue.downloads).doesNotExist();
    }

    @Test
    void goesOnThereAfterAPause() throws Exception {
        server.call("big", "song.mp3");
        UUID id = held("big");
        await().until(() -> Files.exists(music.resolve("song.mp3.part")));
        queue.awaitAll(Downloading.class, id);
        queue.service.pause(List.of(id)).get();
        server.open("big");
        queue.service.resume(List.of(id)).get();
        queue.awaitAll(Completed.class, id);

        assertThat(music.toFile().list()).contains("song.mp3").doesNotContain("song (1).mp3");
    }

    @Test
    void leavesNothingThereOnceItIsCancelled() throws Exception {
        server.call("get", "song.mp3");
        UUID id = held("get");
        queue.awaitAll(Downloading.class, id);
        queue.service.cancel(List.of(id)).get();

        assertThat(queue.state(id)).isInstanceOf(Cancelled.class);
        await().until(() -> !Files.exists(music.resolve("song.mp3.part")));
        queue.closeService();
        assertThat(music.toFile().list()).isEmpty();
    }
}
