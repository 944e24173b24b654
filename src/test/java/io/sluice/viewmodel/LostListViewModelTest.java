package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.sluice.i18n.Messages;
import io.sluice.model.LostList;
import io.sluice.model.Replacement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A list that cannot be read")
class LostListViewModelTest {
    private static final Replacement.Backup NEWER = new Replacement.Backup(Path.of("newer.zip"),
            Instant.parse("2026-11-24T14:03:00Z"), 124, 17);
    private static final Replacement.Backup OLDER = new Replacement.Backup(Path.of("older.zip"),
            Instant.parse("2026-11-23T09:00:00Z"), 1, 0);

    private static final Set<Path> FOLDERS = Set.of(Path.of("downloads"));

    @TempDir
    private Path folder;
    private TestWindow window;
    private LostListViewModel lost;
    private final List<Replacement> answers = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        window = new TestWindow(folder);
        lost = window.main.lostList();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void ask(Replacement.Backup... backups) {
        window.main.listLost(new LostList(Path.of("sluice.mv.db"), List.of(backups), FOLDERS), answers::add);
        window.pulse();
    }

    private static List<String> keys(Replacement.Backup... backups) {
        return LostListViewModel.explain(new LostList(Path.of("sluice.mv.db"), List.of(backups), FOLDERS)).stream()
                .map(UserMessage::key).toList();
    }

    @Test
    void isReplacedByTheNewestBackupWhereTheUserTakesIt() {
        ask(NEWER, OLDER);
        assertThat(lost.chosenProperty().get()).contains(NEWER);

        lost.takeBackup().run();

        assertThat(answers).containsExactly(NEWER);
        assertThat(lost.lostProperty().get()).isEmpty();
    }

    @Test
    void isReplacedByAnOlderBackupWhereTheUserChoosesIt() {
        ask(NEWER, OLDER);
        lost.chosenProperty().set(Optional.of(OLDER));
        lost.takeBackup().run();
        assertThat(answers).containsExactly(OLDER);
    }

    @Test
    void isReplacedByAnEmptyOneOnlyWhereTheUserSaysSo() {
        ask(NEWER);
        assertThat(answers).isEmpty();
        lost.startEmpty().run();
        assertThat(answers).containsExactly(new Replacement.EmptyList(FOLDERS));
    }

    @Test
    void isDecidedAboutOnce() {
        ask(NEWER);
        lost.takeBackup().run();
        lost.startEmpty().run();
        assertThat(answers).hasSize(1);
    }

    @Test
    void offersNoBackupWhereThereIsNone() {
        ask();
        assertThat(lost.takeBackup().enabledProperty().get()).isFalse();
        assertThat(lost.startEmpty().enabledProperty().get()).isTrue();
        assertThat(keys()).contains("ui.lost.noBackup").doesNotContain("ui.lost.backups");
        assertThat(keys(NEWER)).contains("ui.lost.backups").doesNotContain("ui.lost.noBackup");
    }

    @Test
    void namesEachBackupByDayAndNumbersAndWhatIsMissingInIt() {
        Messages english = Messages.in(Locale.ENGLISH);
        assertThat(LostListViewModel.name(NEWER).in(english)).contains("Nov 24, 2026", "124 downloads", "17 of them");
        assertThat(LostListViewModel.name(OLDER).in(english)).contains("1 download,");
        assertThat(LostListViewModel.missing(NEWER).in(english)).contains("Nov 24, 2026", "missing");
    }

    @Test
    void keepsLinksThatArePastedMeanwhile() {
        ask(NEWER);
        window.main.add().addNow("http://files.example/later.iso");
        lost.takeBackup().run();
        window.attach();
        window.untilNames("later.iso");
    }
}
