package io.sluice.architecture.planted.engine;

public record Job() {
}
