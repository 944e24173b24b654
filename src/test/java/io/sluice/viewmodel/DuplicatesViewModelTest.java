package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.DownloadState;
import io.sluice.model.Priority;
import io.sluice.scheduler.GatedServer;
import io.sluice.settings.AddingSettings.OnDuplicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A link or a file that is in the list already")
class DuplicatesViewModelTest {
    private static final String KNOWN = "http://a.example/known.iso";

    @TempDir
    private Path folder;
    private TestWindow window;
    private DuplicatesViewModel duplicates;
    private UUID known;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.attached(folder);
        duplicates = window.main.duplicates();
        known = window.add(KNOWN, Priority.DEFAULT);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void choose(OnDuplicate choice) {
        window.queue.settings.change(all -> all.withQueue(all.queue().withOnDuplicate(choice)));
    }

    private OnDuplicate chosen() {
        return window.queue.settings.current().queue().adding().onDuplicate();
    }

    private void untilAsked(String key) {
        window.until(() -> duplicates.questionProperty().get().map(it -> it.text().key()).equals(Optional.of(key)));
    }

    private boolean asks() {
        return duplicates.questionProperty().get().isPresent();
    }

    @Test
    void isAskedAboutWhileTheNewOnesOfTheSameTextAreAddedAtOnce() {
        window.main.add().addNow(KNOWN + " and http://a.example/new.iso");

        untilAsked("add.known");
        window.untilNames("known.iso", "new.iso");

        duplicates.addAgain(false);

        window.untilNames("known.iso", "new.iso", "known.iso");
        assertThat(asks()).isFalse();
        assertThat(chosen()).isEqualTo(OnDuplicate.ASK);
    }

    @Test
    void staysOnceWhereTheUserLeavesItOut() throws Exception {
        window.main.add().addNow(KNOWN);
        untilAsked("add.known");

        duplicates.leaveOut(false);

        window.add("later.iso");
        assertThat(window.names()).containsExactly("known.iso", "later.iso");
        assertThat(asks()).isFalse();
    }

    @Test
    void isNotAskedAboutAgainWhereTheAnswerWasForAlways() throws Exception {
        window.main.add().addNow(KNOWN);
        untilAsked("add.known");

        duplicates.leaveOut(true);
        assertThat(chosen()).isEqualTo(OnDuplicate.LEAVE_OUT);
        window.main.add().addNow(KNOWN);

        window.until(() -> window.notices().equals(List.of("notice.leftOut")));
        assertThat(asks()).isFalse();
        assertThat(window.names()).containsExactly("known.iso");
    }

    @Test
    void isAddedWithoutAQuestionWhereTheSettingsSaySo() {
        choose(OnDuplicate.ADD);

        window.main.add().addNow(KNOWN);

        window.untilNames("known.iso", "known.iso");
        assertThat(asks()).isFalse();
    }

    @Test
    void isTheSameWithALoginInIt() {
        window.main.add().addNow("http://me:secret@a.example/known.iso");

        untilAsked("add.known");
    }

    @Test
    void isAskedAboutWhereAnotherLinkWouldMakeTheSameFile() {
        window.main.add().addNow("http://b.example/mirror/known.iso?token=1");

        untilAsked("add.target");
        assertThat(question().opens()).isFalse();
        duplicates.addAgain(false);
        window.untilNames("known.iso", "known.iso");
    }

    @Test
    void isNoFileThatGoesElsewhereOrIsCalledOtherwise() {
        window.main.add().reset();
        window.main.add().textProperty().set("http://b.example/known.iso");
        window.main.add().folder().field().textProperty().set(folder.resolve("elsewhere").toString());
        window.main.add().add().run();
        window.main.add().addNow("http://b.example/KNOWN.ISO.part2 http://c.example/known.iso.php");
        window.main.add().addNow("http://b.example/other.iso");

        window.untilNames("known.iso", "known.iso", "KNOWN.ISO.part2", "known.iso.php", "other.iso");
        assertThat(asks()).isFalse();
    }

    @Test
    void canBeOpenedInsteadWhereItIsFinished() throws Exception {
        try (var server = new GatedServer()) {
            window.finished(server.link("done.iso"));
            window.main.add().addNow(server.link("done.iso").toString());
            untilAsked("add.knownDone");
            assertThat(question().opens()).isTrue();

            duplicates.open(true);

            assertThat(window.desktop.opened()).containsExactly(window.queue.downloads.resolve("done.iso"));
            assertThat(window.names()).containsExactly("known.iso", "done.iso");
            assertThat(chosen()).isEqualTo(OnDuplicate.LEAVE_OUT);
        }
    }

    @Test
    void ofAnotherLinkIsThereAsLongAsItsFileIs() throws Exception {
        try (var server = new GatedServer()) {
            window.finished(server.link("done.iso"));
            window.main.add().addNow("http://b.example/done.iso");
            untilAsked("add.targetDone");
            assertThat(question().opens()).isTrue();
            duplicates.leaveOut(false);

            Files.delete(window.queue.downloads.resolve("done.iso"));
            window.main.add().addNow("http://b.example/done.iso");
            window.untilNames("known.iso", "done.iso", "done.iso");
            assertThat(asks()).isFalse();
        }
    }

    private DuplicatesViewModel.Question question() {
        return duplicates.questionProperty().get().orElseThrow();
    }

    @Test
    void countsNoMoreOnceItsDownloadWasCancelled() {
        window.select(known);
        window.list.cancel().run();
        window.until(() -> window.row(known).download().state() instanceof DownloadState.Cancelled);

        window.main.add().addNow(KNOWN);

        window.until(() -> window.names().size() == 2);
        assertThat(asks()).isFalse();
    }

    @Test
    void isOneQuestionForAWholeText() throws Exception {
        window.add("http://a.example/second.iso", Priority.DEFAULT);

        window.main.add().addNow(KNOWN + "\nhttp://a.example/second.iso");

        untilAsked("add.knownMany");
        duplicates.leaveOut(false);
        assertThat(asks()).isFalse();
    }

    @Test
    void ofASecondTextIsAskedAboutAfterTheFirst() throws Exception {
        window.add("http://a.example/second.iso", Priority.DEFAULT);
        window.main.add().addNow(KNOWN);
        untilAsked("add.known");
        window.main.add().addNow(KNOWN + "\nhttp://a.example/second.iso");

        duplicates.leaveOut(false);

        untilAsked("add.knownMany");
    }
}
