package io.sluice.i18n;

/// Bytes a second as an argument of a text: they are written with a unit.
public record Speed(long bytesPerSecond) {
}
