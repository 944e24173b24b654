package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sluice.exchange.ListFormat;
import io.sluice.model.Priority;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.viewmodel.ExchangeViewModel.Asking;
import io.sluice.viewmodel.ExchangeViewModel.Idle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list as a file, seen from the window,")
class ExchangeViewModelTest {
    private static final String KNOWN = "http://a.example/known.iso";

    @TempDir
    private Path folder;
    private TestWindow window;
    private ExchangeViewModel exchange;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.attached(folder);
        exchange = window.main.exchange();
        file = folder.resolve("list");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void open(String... lines) throws Exception {
        Files.write(file, List.of(lines));
        exchange.open(file);
    }

    private ImportQuestion untilAsked() {
        window.until(() -> exchange.stageProperty().get() instanceof Asking);
        return ((Asking) exchange.stageProperty().get()).question();
    }

    private static List<String> keys(List<UserMessage> messages) {
        return messages.stream().map(UserMessage::key).toList();
    }

    private String mentioned() {
        return window.main.notices().mentionedProperty().get().map(UserMessage::key).orElse("");
    }

    private void choose(OnDuplicate choice) {
        window.queue.settings.change(all -> all.withQueue(all.queue().withOnDuplicate(choice)));
    }

    @Test
    void isWrittenAndReadBackWithoutAQuestion() throws Exception {
        window.add("one.iso");
        exchange.export(ListFormat.JSON, false, file);
        assertThat(exchange.possibleProperty().get()).isFalse();
        window.until(() -> mentioned().equals("notice.exported"));
        assertThat(exchange.possibleProperty().get()).isTrue();
        window.list.select(List.of(window.list.rows().getFirst().id()));
        window.list.remove().run();
        window.untilNames();
        exchange.open(file);
        window.untilNames("one.iso");
        window.until(() -> mentioned().equals("notice.imported"));
        assertThat(exchange.fraction()).isEqualTo(1);
    }

    @Test
    void saysWhatIsInItBeforeItIsAddedWhereALineCannotBeRead() throws Exception {
        open("http://a.example/new.iso", "nonsense", "ftp://a.example/x", "http://a.example/z", " dir=relative");
        ImportQuestion question = untilAsked();
        assertThat(keys(question.sentences())).containsExactly("add.file.found", "add.file.remarked");
        assertThat(keys(question.remarks())).containsExactly("add.line.noLink", "add.line.scheme", "add.line.option");
        assertThat(question.remarks().getFirst().arguments()).containsExactly(2L, "nonsense");
        assertThat(window.names()).isEmpty();
        exchange.take(false);
        window.untilNames("new.iso", "z");
    }

    @Test
    void asksAboutWhatIsKnown() throws Exception {
        window.add(KNOWN, Priority.DEFAULT);
        open(KNOWN, "http://a.example/new.iso");
        ImportQuestion question = untilAsked();
        assertThat(keys(question.sentences())).containsExactly("add.file.found", "add.file.known");
        assertThat(question.known()).isEqualTo(1);
        assertThat(question.fresh()).isEqualTo(1);
        exchange.take(true);
        window.untilNames("known.iso", "known.iso", "new.iso");
    }

    @Test
    void asksNothingWhereTheSettingsAnswer() throws Exception {
        window.add(KNOWN, Priority.DEFAULT);
        choose(OnDuplicate.LEAVE_OUT);
        open(KNOWN, "http://a.example/new.iso");
        window.untilNames("known.iso", "new.iso");
        choose(OnDuplicate.ADD);
        open(KNOWN);
        window.untilNames("known.iso", "new.iso", "known.iso");
    }

    @Test
    void stayAsTheyAreWhereTheUserThinksBetterOfIt() throws Exception {
        open("http://a.example/new.iso", "nonsense");
        untilAsked();
        exchange.leave();
        assertThat(exchange.stageProperty().get()).isInstanceOf(Idle.class);
        assertThat(window.names()).isEmpty();
    }

    @Test
    void saysWhatAFileIsNot() throws Exception {
        open("{\"sluice_list\":99}");
        window.until(() -> window.notices().contains("add.file.newer"));
        open("{\"other\":1}");
        window.until(() -> window.notices().contains("add.file.otherJson"));
        Files.write(file, new byte[]{0, 1});
        exchange.open(file);
        window.until(() -> window.notices().contains("add.file.noText"));
        exchange.open(folder.resolve("missing"));
        window.until(() -> window.notices().contains("notice.notImported"));
    }

    @Test
    void saysWhereItCannotBeWritten() {
        exchange.export(ListFormat.JSON, false, folder.resolve("no/such/folder"));
        window.until(() -> window.notices().contains("notice.notExported"));
    }

    @Test
    void isCancelledWithoutAWord() throws Exception {
        open("http://a.example/new.iso", "nonsense");
        untilAsked();
        exchange.take(false);
        exchange.cancel();
        window.until(() -> exchange.stageProperty().get() instanceof Idle);
        assertThat(window.notices()).isEmpty();
    }
}
