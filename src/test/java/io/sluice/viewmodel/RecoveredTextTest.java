package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.i18n.Messages;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Recovered;
import io.sluice.model.Recovered.ListFate;
import io.sluice.model.Recovered.Unfinished;
import io.sluice.model.Remains;
import io.sluice.model.Remains.Loss;
import io.sluice.model.Replacement;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a start found is told")
class RecoveredTextTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final ListFate WHOLE = new ListFate.Whole();
    private final Download download = new Download(UUID.randomUUID(),
            new DownloadRequest(List.of(URI.create("http://a.example/film.iso")), Path.of("downloads"), null, 3, null,
                    FetchOptions.NONE),
            new Place(Priority.P1, 0), DownloadState.queued(), Content.NOTHING_YET, Times.createdAt(Instant.EPOCH));

    private static String told(Recovered found) {
        return RecoveredText.sentences(found).stream().map(it -> it.in(ENGLISH)).collect(Collectors.joining(" "));
    }

    private RecoveredLine line(Remains remains) {
        return RecoveredText.lines(new Recovered(WHOLE, List.of(new Unfinished(download, remains)), List.of(),
                List.of())).getFirst();
    }

    @Test
    void withTheNumberOfDownloadsThatWereUnderWay() {
        var one = new Unfinished(download, Remains.NOTHING);
        assertThat(told(new Recovered(WHOLE, List.of(one), List.of(), List.of())))
                .contains("One unfinished download was");
        assertThat(told(new Recovered(WHOLE, List.of(one, one), List.of(), List.of()))).contains("2 unfinished");
    }

    @Test
    void withTheWayTheListWentAndWhereTheDamagedOneIs() {
        Path damaged = Path.of("sluice-damaged-1.mv.db");
        var backup = new Replacement.Backup(Path.of("b.zip"), Instant.parse("2026-11-24T14:03:00Z"), 3, 1);
        assertThat(told(new Recovered(new ListFate.Mended(damaged), List.of(), List.of(), List.of())))
                .contains("written anew", damaged.toString());
        assertThat(told(new Recovered(new ListFate.Replaced(Optional.of(damaged), backup), List.of(), List.of(),
                List.of()))).contains("Nov 24, 2026", "missing", "paused", damaged.toString());
        assertThat(told(new Recovered(new ListFate.Replaced(Optional.empty(), new Replacement.EmptyList(Set.of())),
                List.of(), List.of(), List.of()))).contains("a new one").doesNotContain("damaged");
    }

    @Test
    void withWhatCameBackAndWhatCouldNot() {
        Path part = Path.of("a.part");
        var found = new Recovered(WHOLE, List.of(), List.of(download), List.of(part));
        assertThat(told(found)).contains("One download was found again", "nobody knows the link", part.toString());
        assertThat(RecoveredText.lines(found)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("film.iso");
            assertThat(line.why()).containsExactly(UserMessage.of("ui.recovered.again"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void withAReasonForEachLoss(Loss loss) {
        RecoveredLine line = line(new Remains(10, 20, Set.of(loss)));
        assertThat(line.kept().count()).isEqualTo(10);
        assertThat(line.dropped().count()).isEqualTo(20);
        assertThat(line.why()).singleElement()
                .satisfies(why -> assertThat(why.in(ENGLISH)).isNotBlank());
    }

    @Test
    void withEveryReasonWhereThereAreTwo() {
        assertThat(line(new Remains(10, 20, Set.of(Loss.PART_SHORTER, Loss.POWER_CUT))).why())
                .containsExactly(UserMessage.of("ui.recovered.powerCut"), UserMessage.of("ui.recovered.shorter"));
    }

    @Test
    void asComparedAgainWhereNothingWasLost() {
        assertThat(line(new Remains(10, 0, Set.of())).why()).containsExactly(UserMessage.of("ui.recovered.compared"));
        assertThat(line(Remains.NOTHING).why()).containsExactly(UserMessage.of("ui.recovered.nothingYet"));
    }
}
