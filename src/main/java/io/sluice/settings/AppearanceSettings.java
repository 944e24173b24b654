package io.sluice.settings;

public record AppearanceSettings(Theme theme) {
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }
}
