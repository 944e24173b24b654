package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;

/// The own speed limit of each selected download. JavaFX thread.
public final class SpeedLimitViewModel {
    private final Selection selection;
    private final Requests requests;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", false);

    SpeedLimitViewModel(Selection selection, Requests requests) {
        this.selection = selection;
        this.requests = requests;
    }

    /// Whether something is selected that is not complete.
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    void refresh() {
        enabled.set(selection.kindsOfState().stream().anyMatch(SpeedLimitViewModel::canBeLimited));
    }

    /// The limit that all of them have, as it would be typed; empty where they have none, or differ.
    public String text() {
        List<Long> limits = downloads().stream().map(it -> it.request().options().bytesPerSecond()).distinct()
                .limit(2).toList();
        return limits.size() == 1 ? SpeedText.write(limits.getFirst()) : "";
    }

    /// Gives each of them this limit.
    ///
    /// @param typed as in the settings, empty for none
    /// @return what is wrong with it; empty where it was taken
    public Optional<UserMessage> limitTo(String typed) {
        return switch (SpeedText.read(typed)) {
            case Reading.Good(var bytesPerSecond) -> {
                var ids = selection.ids(SpeedLimitViewModel::canBeLimited);
                requests.act("notice.done.limited", selection.states(it -> !canBeLimited(it)), service -> ids
                        .apply(service).thenCompose(found -> service.setSpeedLimit(found, bytesPerSecond)));
                yield Optional.empty();
            }
            case Reading.Bad(var problem) -> Optional.of(problem);
        };
    }

    private List<Download> downloads() {
        return selection.matching(SpeedLimitViewModel::canBeLimited);
    }

    private static boolean canBeLimited(DownloadState state) {
        return !(state instanceof Completed);
    }
}
