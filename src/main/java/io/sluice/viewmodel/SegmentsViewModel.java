package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.PublicLink;
import io.sluice.model.SegmentMap;
import io.sluice.model.TransferSnapshot;
import org.jspecify.annotations.Nullable;

/// Which bytes of the shown download are there, and who writes where. Of one that runs its job is asked at each look, of
/// another one what it left on the disk, once, off the JavaFX thread.
public final class SegmentsViewModel {
    private record Asked(UUID id, DownloadState state, Content content) {
    }

    private final Requests requests;
    private final ReadOnlyObjectWrapper<Optional<SegmentMap>> map = new ReadOnlyObjectWrapper<>(this, "map",
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> mirrors = new ReadOnlyObjectWrapper<>(this, "mirrors",
            List.of());
    private @Nullable Asked asked;
    private @Nullable UUID shown;

    SegmentsViewModel(Requests requests) {
        this.requests = requests;
    }

    /// Empty where nothing is there, or that is not known yet.
    public ReadOnlyObjectProperty<Optional<SegmentMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// The download's links without their secrets, in the order that [SegmentMap.Writer#mirror()] counts.
    public ReadOnlyObjectProperty<List<String>> mirrorsProperty() {
        return mirrors.getReadOnlyProperty();
    }

    void show(DownloadRow row, Optional<TransferSnapshot> inside) {
        Download download = row.download();
        // What was shown of it stays until there is something newer.
        if (!download.id().equals(shown)) {
            shown = download.id();
            asked = null;
            map.set(Optional.empty());
        }
        mirrors.set(download.request().links().stream().distinct().map(PublicLink::of).toList());
        if (inside.isPresent()) {
            asked = null;
            map.set(inside.map(TransferSnapshot::segments));
        } else if (download.state() instanceof Completed(_, var bytes, _)) {
            asked = null;
            map.set(Optional.of(SegmentMap.complete(bytes)));
        } else {
            ask(new Asked(download.id(), download.state(), download.content()));
        }
    }

    private void ask(Asked question) {
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        requests.ask(service -> service.details().segments(question.id()), found -> {
            if (question.equals(asked)) {
                map.set(found);
            }
        });
    }
}
