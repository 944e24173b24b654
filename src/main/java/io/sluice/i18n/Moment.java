package io.sluice.i18n;

import java.time.Instant;

/// A moment that may be long past, as an argument of a text: it is written with its date.
public record Moment(Instant at) {
}
