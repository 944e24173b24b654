package io.sluice.i18n;

import java.util.List;

/// A text by its key, not yet put into a language. Its arguments may be texts themselves.
public record Text(String key, List<Object> arguments) {
    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
