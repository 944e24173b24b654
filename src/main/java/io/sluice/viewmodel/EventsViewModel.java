package io.sluice.viewmodel;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import org.jspecify.annotations.Nullable;

/// What happened to the shown download, over all runs of the program. JavaFX thread.
public final class EventsViewModel {
    private record Asked(UUID id, DownloadState state, DownloadRequest request) {
    }

    private final Requests requests;
    private final ReadOnlyObjectWrapper<List<EventLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private @Nullable Asked asked;

    EventsViewModel(Requests requests) {
        this.requests = requests;
    }

    /// The first one first.
    public ReadOnlyObjectProperty<List<EventLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void show(DownloadRow row) {
        var question = new Asked(row.id(), row.download().state(), row.download().request());
        if (question.equals(asked)) {
            return;
        }
        if (asked == null || !asked.id().equals(question.id())) {
            lines.set(List.of());
        }
        asked = question;
        requests.ask(service -> service.details().history(question.id()), events -> {
            if (question.equals(asked)) {
                lines.set(events.stream().map(it -> new EventLine(it.at(), EventText.of(it.event()))).toList());
            }
        });
    }
}
