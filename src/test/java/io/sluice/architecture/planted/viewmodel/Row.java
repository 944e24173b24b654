package io.sluice.architecture.planted.viewmodel;

public record Row() {
}
