package io.sluice.architecture.planted.api;

public record Route() {
}
