package io.sluice.viewmodel;

import java.nio.file.Path;

import io.sluice.model.Checksum;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Priority;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Adding")
class AddViewModelTest {
    @TempDir
    private Path folder;
    private TestWindow window;
    private AddViewModel add;

    @BeforeEach
    void open() throws Exception {
        window = new TestWindow(folder);
        add = window.main.add();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void beforeTheListIsThereIsRememberedUntilItIs() {
        assertThat(add.addNow("http://a.example/early.iso")).isTrue();
        assertThat(window.main.readyProperty().get()).isFalse();

        window.attach();

        window.untilNames("early.iso");
    }

    @Test
    void ofPastedTextTakesTheGoodLinksAndSaysWhatItRefused() {
        window.attach();

        assertThat(add.addNow("http://a.example/1.iso and ftp://b.example/2 and http://c.example/3.iso")).isTrue();

        window.untilNames("1.iso", "3.iso");
        assertThat(window.notices()).containsExactly("add.refusedScheme");
    }

    @Test
    void ofTextWithoutALinkAddsNothing() {
        window.attach();

        assertThat(add.addNow("hello")).isFalse();

        assertThat(window.notices()).containsExactly("add.noLink");
    }

    @Test
    void fromTheDialogTakesItsFolderAndPriorityAndLeavesWhatWasRefused() {
        window.attach();
        Path other = folder.resolve("other");
        add.textProperty().set("http://a.example/1.iso\nftp://b.example/2");
        add.folder().field().textProperty().set(other.toString());
        add.priorityProperty().set(Priority.P0);
        assertThat(add.foundProperty().get()).isEqualTo(1);

        add.add().run();

        window.untilNames("1.iso");
        assertThat(window.list.rows().getFirst().download().request().folder()).isEqualTo(other);
        assertThat(window.list.rows().getFirst().download().place().priority()).isEqualTo(Priority.P0);
        assertThat(add.textProperty().get()).isEqualTo("ftp://b.example/2");
        assertThat(add.problemProperty().get().orElseThrow().key()).isEqualTo("add.refusedScheme");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }

    @Test
    void takesTheMirrorsOfOneFileAndItsChecksum() {
        window.attach();
        add.textProperty().set("http://a.example/1.iso http://b.example/1.iso");
        add.options().checksum().textProperty().set("A1".repeat(32));

        add.add().run();

        window.untilNames("1.iso");
        DownloadRequest request = window.list.rows().getFirst().download().request();
        assertThat(request.links()).hasSize(2);
        assertThat(request.options().checksum()).isEqualTo(Checksum.parse("sha-256=" + "a1".repeat(32)));
        assertThat(add.options().checksum().textProperty().get()).isEmpty();
    }

    @Test
    void isNotPossibleWithAChecksumThatIsNone() {
        add.textProperty().set("http://a.example/1.iso");
        add.options().checksum().textProperty().set("a1b2");

        assertThat(add.options().checksum().problemProperty().get().orElseThrow().key()).isEqualTo("add.noChecksum");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }

    @Test
    void isNotPossibleWithOneChecksumForSeveralFiles() {
        add.options().checksum().textProperty().set("a1".repeat(32));
        add.textProperty().set("http://a.example/1.iso\nhttp://a.example/2.iso");

        assertThat(add.options().checksum().problemProperty().get().orElseThrow().key()).isEqualTo("add.checksumOfOne");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }

    @Test
    void keepsMirrorsTogetherWhereTheListCannotBeOpened() {
        add.addNow("http://a.example/1.iso http://b.example/1.iso");
        window.main.startFailed("the disk is gone");
        window.pulse();

        assertThat(add.textProperty().get()).isEqualTo("http://a.example/1.iso http://b.example/1.iso");
    }

    @Test
    void isNotPossibleIntoAFolderThatIsNone() {
        add.textProperty().set("http://a.example/1.iso");
        assertThat(add.add().enabledProperty().get()).isTrue();

        add.folder().field().textProperty().set("somewhere/below");

        assertThat(add.folder().field().problemProperty().get().orElseThrow().key())
                .isEqualTo("settings.folderNotAbsolute");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }

    @Test
    void beginsWithTheFolderOfTheSettings() {
        add.folder().field().textProperty().set("elsewhere");

        add.reset();

        assertThat(add.folder().field().textProperty().get())
                .isEqualTo(window.queue.settings.current().queue().folder().toString());
    }

    @Test
    void whatCannotBeKeptPutsItBackIntoTheField() throws Exception {
        window.attach();
        window.queue.closeService();

        add.addNow("http://a.example/1.iso");

        window.until(() -> window.notices().contains("notice.notAdded"));
        assertThat(add.textProperty().get()).isEqualTo("http://a.example/1.iso");
    }

    @Test
    void whatCannotBeKeptComesBackWithItsHeadersAndItsName() {
        window.main.startFailed("the disk is gone");
        window.pulse();

        add.addNow("curl -H \"x-note: it's\" -o 'a b.iso' http://a.example/1");

        Wanted again = PastedText.read(add.textProperty().get()).files().getFirst();
        assertThat(again.options().headers()).containsExactly(new RequestHeader("x-note", "it's"));
        assertThat(again.fileName()).isEqualTo("a b.iso");
        assertThat(again.links()).extracting(Object::toString).containsExactly("http://a.example/1");
    }

    @Test
    void saysWhyTheListCannotBeOpened() {
        window.main.startFailed("the disk is gone");
        window.pulse();

        assertThat(window.main.startProblemProperty().get().orElseThrow())
                .isEqualTo(UserMessage.of("app.startFailed", "the disk is gone").withRemedy(Remedy.RESTART));
    }

    @Test
    void givesLinksBackThatWaitedForAListThatCannotBeOpened() {
        add.addNow("http://a.example/1.iso");
        window.main.startFailed("the disk is gone");
        window.pulse();
        add.addNow("http://a.example/2.iso");

        assertThat(add.textProperty().get()).isEqualTo("http://a.example/1.iso\nhttp://a.example/2.iso");
        assertThat(window.notices()).containsExactly("notice.noList");
    }

    @Test
    void keepsTheTextOfTheDialogWhereTheListCannotBeOpened() {
        window.main.startFailed("the disk is gone");
        window.pulse();
        add.textProperty().set("http://a.example/1.iso");

        add.add().run();

        assertThat(add.textProperty().get()).isEqualTo("http://a.example/1.iso");
    }
}
