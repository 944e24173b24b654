package io.sluice.ui.main;

import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import io.sluice.i18n.Formats;
import io.sluice.i18n.Messages;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Left;
import org.jspecify.annotations.Nullable;

/// How long a running download still takes, and of a waiting one about when it is done; both times are in the tooltip.
final class LeftCell extends TableCell<DownloadRow, Left> {
    private final Messages messages;
    private final Tooltip times = new Tooltip();

    LeftCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable Left item, boolean empty) {
        super.updateItem(item, empty);
        Optional<Left> left = empty ? Optional.empty() : Optional.ofNullable(item);
        Optional<String> sentence = left.flatMap(this::sentence);
        setText(left.map(this::brief).orElse(null));
        sentence.ifPresent(times::setText);
        setTooltip(sentence.isPresent() ? times : null);
        setAccessibleHelp(sentence.orElse(null));
    }

    // Of one that runs and is not steady yet nothing is said, rather than another number than in a moment.
    private String brief(Left left) {
        return left.timeLeft().map(messages.formats()::duration)
                .or(() -> left.end().filter(_ -> left.waits())
                        .map(end -> messages.get("ui.left.about", messages.formats().nearBriefly(end))))
                .orElse(Formats.NONE);
    }

    private Optional<String> sentence(Left left) {
        return left.start().isPresent() && left.end().isPresent()
                ? Optional.of(messages.get(left.guessed() ? "ui.left.startAndGuess" : "ui.left.startAndEnd",
                        left.start().get(), left.end().get()))
                : left.start().map(start -> messages.get("ui.left.start", start))
                        .or(() -> left.end().map(end -> messages.get("ui.left.end", end)));
    }
}
