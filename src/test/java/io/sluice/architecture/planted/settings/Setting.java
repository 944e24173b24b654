package io.sluice.architecture.planted.settings;

public record Setting() {
}
