package io.sluice.ui.common;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

import io.sluice.i18n.Messages;

/// What is written on keys where a language is spoken. JavaFX knows the English words alone, and the signs of a Mac.
public final class KeyNames {
    private static final String NUMPAD = "Numpad";
    private static final Map<String, String> WORDS = Map.of("Ctrl", "ui.key.ctrl", "Shift", "ui.key.shift", "Space",
            "ui.key.space", "Delete", "ui.key.delete", "Home", "ui.key.home");

    private final Messages messages;

    public KeyNames(Messages messages) {
        this.messages = messages;
    }

    /// All that mean the same, empty where there are none.
    public String of(Action action) {
        return action.shortcuts().stream().map(this::of).collect(Collectors.joining(", "));
    }

    public String of(KeyCombination keys) {
        return Stream.of(keys.getDisplayText().split("\\+")).map(this::word).collect(Collectors.joining("+"));
    }

    private String word(String key) {
        if (key.startsWith(NUMPAD)) {
            return messages.get("ui.key.numpad", key.substring(NUMPAD.length()).strip());
        }
        return WORDS.containsKey(key) ? messages.get(WORDS.get(key)) : key;
    }
}
