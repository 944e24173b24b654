package io.sluice.ui.common;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that a menu shows by the names of its language.
final class SpokenKeys extends KeyCombination {
    private final KeyCombination keys;
    private final KeyNames names;

    SpokenKeys(KeyCombination keys, KeyNames names) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.names = names;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return names.of(keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpokenKeys spoken && keys.equals(spoken.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
