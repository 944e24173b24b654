package io.sluice.model;

import java.time.Instant;

public record LogLine(Instant at, LogFact fact) {
}
