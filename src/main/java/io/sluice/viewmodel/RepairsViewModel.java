package io.sluice.viewmodel;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// What a download is given that cannot go on as it is. JavaFX thread.
public final class RepairsViewModel {
    private final Requests requests;

    RepairsViewModel(Requests requests) {
        this.requests = requests;
    }

    /// Empty where user and password were taken; else what is wrong with them.
    public Optional<UserMessage> logIn(UUID id, String user, String password) {
        if (user.isBlank() || user.contains(":")) {
            return Optional.of(UserMessage.of("login.noUser"));
        }
        requests.act(service -> service.logIn(id, user.strip(), password));
        return Optional.empty();
    }

    /// @return what is wrong with `text` as a link; empty where it was taken
    public Optional<UserMessage> replaceLink(UUID id, String text) {
        Links links = Links.in(text);
        if (links.good().size() != 1) {
            return Optional.of(links.problem().orElse(UserMessage.of("add.oneLinkOnly")));
        }
        URI link = links.good().getFirst();
        requests.act(service -> service.replaceLink(id, link));
        return Optional.empty();
    }
}
