package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;

import io.sluice.i18n.Messages;
import io.sluice.i18n.Text;

/// A sentence for the user, by key, and what may be done about it.
///
/// @param arguments as [Messages#get] takes them
public record UserMessage(String key, List<Object> arguments, Optional<Remedy> remedy) {
    public UserMessage {
        arguments = List.copyOf(arguments);
    }

    public static UserMessage of(String key, Object... arguments) {
        return new UserMessage(key, List.of(arguments), Optional.empty());
    }

    public static UserMessage of(Text text) {
        return new UserMessage(text.key(), text.arguments(), Optional.empty());
    }

    public UserMessage withRemedy(Remedy step) {
        return new UserMessage(key, arguments, Optional.of(step));
    }

    public String in(Messages messages) {
        return messages.get(key, arguments.toArray());
    }
}
