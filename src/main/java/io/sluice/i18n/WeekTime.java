package io.sluice.i18n;

import java.time.Instant;

/// A moment within the next week as an argument of a text: it is written with its day.
public record WeekTime(Instant moment) {
}
