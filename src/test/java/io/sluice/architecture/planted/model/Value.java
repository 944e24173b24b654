package io.sluice.architecture.planted.model;

public record Value() {
}
