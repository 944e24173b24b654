package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Moment;
import io.sluice.model.Download;
import io.sluice.model.Recovered;
import io.sluice.model.Recovered.ListFate;
import io.sluice.model.Remains;
import io.sluice.model.Remains.Loss;
import io.sluice.model.Replacement;

/// Words for what a start found after a run that did not end cleanly.
public final class RecoveredText {
    private RecoveredText() {
    }

    /// What happened as a whole.
    public static List<UserMessage> sentences(Recovered found) {
        List<UserMessage> all = new ArrayList<>(ofTheList(found.list()));
        if (!found.unfinished().isEmpty()) {
            all.add(UserMessage.of("ui.recovered.what", found.unfinished().size()));
        }
        if (!found.foundAgain().isEmpty()) {
            all.add(UserMessage.of("ui.recovered.foundAgain", found.foundAgain().size()));
        }
        if (!found.withoutLink().isEmpty()) {
            all.add(UserMessage.of("ui.recovered.withoutLink", found.withoutLink().size(),
                    found.withoutLink().getFirst().toString()));
        }
        return all;
    }

    private static List<UserMessage> ofTheList(ListFate fate) {
        return switch (fate) {
            case ListFate.Whole _ -> List.of();
            case ListFate.Mended(var damaged) -> List.of(UserMessage.of("ui.recovered.mended"), kept(damaged));
            case ListFate.Replaced(var damaged, Replacement.Backup backup) ->
                with(UserMessage.of("ui.recovered.backup", new Moment(backup.made())), damaged);
            case ListFate.Replaced(var damaged, Replacement.EmptyList _) ->
                with(UserMessage.of("ui.recovered.empty"), damaged);
        };
    }

    private static List<UserMessage> with(UserMessage sentence, Optional<Path> damaged) {
        return Stream.concat(Stream.of(sentence), damaged.map(RecoveredText::kept).stream()).toList();
    }

    private static UserMessage kept(Path damaged) {
        return UserMessage.of("ui.recovered.damaged", damaged.toString());
    }

    /// Each download of which there is something to say.
    public static List<RecoveredLine> lines(Recovered found) {
        Stream<RecoveredLine> unfinished = found.unfinished().stream()
                .map(it -> new RecoveredLine(it.download().name(), new Bytes(it.remains().keptBytes()),
                        new Bytes(it.remains().droppedBytes()), why(it.remains())));
        return Stream.concat(unfinished, found.foundAgain().stream().map(RecoveredText::again)).toList();
    }

    private static RecoveredLine again(Download download) {
        return new RecoveredLine(download.name(), new Bytes(download.content().keptBytes()), new Bytes(0),
                List.of(UserMessage.of("ui.recovered.again")));
    }

    private static List<UserMessage> why(Remains remains) {
        if (!remains.losses().isEmpty()) {
            return remains.losses().stream().sorted().map(loss -> UserMessage.of(key(loss))).toList();
        }
        return List.of(UserMessage.of(remains.keptBytes() == 0 ? "ui.recovered.nothingYet" : "ui.recovered.compared"));
    }

    private static String key(Loss loss) {
        return switch (loss) {
            case POWER_CUT -> "ui.recovered.powerCut";
            case NOT_FORCED -> "ui.recovered.notForced";
            case PART_SHORTER -> "ui.recovered.shorter";
            case PART_GONE -> "ui.recovered.gone";
            case RECORD_UNREADABLE -> "ui.recovered.unreadable";
            case LENGTH_UNKNOWN -> "ui.recovered.lengthUnknown";
        };
    }
}
