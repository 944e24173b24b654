package io.sluice.architecture.planted.store;

public record Row() {
}
