package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.sluice.i18n.Moment;
import io.sluice.model.ApiUse;

/// Who uses the local API, for whoever looks. JavaFX thread.
public final class ApiUseViewModel {
    private Supplier<Optional<ApiUse>> source = Optional::empty;

    /// @param use may be asked at any time and returns at once
    void of(Supplier<Optional<ApiUse>> use) {
        source = use;
    }

    /// How it is now, a sentence a line.
    public List<UserMessage> look() {
        return source.get().map(ApiUseViewModel::lines).orElseGet(() -> List.of(UserMessage.of("settings.apiUse.off")));
    }

    private static List<UserMessage> lines(ApiUse use) {
        return List.of(UserMessage.of("settings.apiUse.at", use.url()),
                UserMessage.of("settings.apiUse.now", use.listeners(), use.webSockets()),
                use.last() == null
                        ? UserMessage.of("settings.apiUse.refused", use.refused())
                        : UserMessage.of("settings.apiUse.requests", use.answered(), use.refused(),
                                new Moment(use.last())));
    }
}
