package io.sluice.i18n;

/// A number of bytes as an argument of a text: it is written with a unit.
public record Bytes(long count) {
}
