package io.sluice.viewmodel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Forecast.Expected;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;

/// One download in the list: the same object for as long as it is listed. JavaFX thread.
public final class DownloadRow {
    private final UUID id;
    private final ReadOnlyObjectWrapper<Download> download;
    private final ReadOnlyObjectWrapper<Numbers> numbers;
    private final ReadOnlyObjectWrapper<UserMessage> status;
    private final ReadOnlyObjectWrapper<Left> left = new ReadOnlyObjectWrapper<>(this, "left", Left.UNKNOWN);
    private final StatusText texts;
    private final TimeLeft timeLeft = new TimeLeft();
    private int index = -1;

    DownloadRow(Download first, StatusText texts, QueueStatus queue) {
        this.id = first.id();
        this.texts = texts;
        download = new ReadOnlyObjectWrapper<>(this, "download", first);
        numbers = new ReadOnlyObjectWrapper<>(this, "numbers", Numbers.resting(first));
        status = new ReadOnlyObjectWrapper<>(this, "status", texts.of(first, numbers.get(), queue));
    }

    public UUID id() {
        return id;
    }

    public Download download() {
        return download.get();
    }

    public ReadOnlyObjectProperty<Download> downloadProperty() {
        return download.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Numbers> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /// What it does or why it does nothing; right for rows that are on screen ([DownloadListViewModel#setVisible]).
    public ReadOnlyObjectProperty<UserMessage> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// How long it still takes, or when its turn comes; right for rows that are on screen.
    public ReadOnlyObjectProperty<Left> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Where it stands in the list, or -1 once it is not listed any more.
    public int index() {
        return index;
    }

    void placeAt(int newIndex) {
        index = newIndex;
    }

    void show(Download now, QueueStatus queue) {
        boolean ran = download().state() instanceof Downloading;
        download.set(now);
        if (!(now.state() instanceof Downloading)) {
            if (ran) {
                timeLeft.forget();
            }
            numbers.set(Numbers.resting(now));
        }
        refresh(queue);
    }

    void show(Progress progress, Instant now) {
        numbers.set(Numbers.of(progress, timeLeft.after(progress, now)));
    }

    void refresh(QueueStatus queue) {
        status.set(texts.of(download(), numbers.get(), queue));
    }

    void expect(Expected expected, Instant now) {
        left.set(switch (download().state()) {
            case Queued _,BackingOff _ -> Left.of(Optional.empty(), expected, now);
            // The forecast may be a little older than its start.
            case Active _ -> Left.of(numbers.get().timeLeft(),
                    new Expected(null, expected.guessed() ? null : expected.end(), false), now);
            case Paused _,Settled _ -> Left.UNKNOWN;
        });
    }

    /// The file's name, or what the link says of it while nobody has settled one.
    public String name() {
        return download().name();
    }
}
