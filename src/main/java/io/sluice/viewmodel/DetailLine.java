package io.sluice.viewmodel;

import java.util.List;

/// One thing that is said of a download: what it is called, and one or more sentences or values.
///
/// @param key of what it is called
public record DetailLine(String key, List<UserMessage> values) {
    public DetailLine {
        values = List.copyOf(values);
    }

    static DetailLine of(String key, UserMessage value) {
        return new DetailLine(key, List.of(value));
    }

    /// A value that is the same in every language: a name, a path, a link.
    static UserMessage verbatim(String text) {
        return UserMessage.of("ui.details.verbatim", text);
    }
}
