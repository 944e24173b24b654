package io.sluice.architecture.planted.scheduler;

public record Queue() {
}
