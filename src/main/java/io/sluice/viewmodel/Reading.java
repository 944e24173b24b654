package io.sluice.viewmodel;

/// What a text that somebody typed stands for.
sealed interface Reading<T> {
    record Good<T>(T value) implements Reading<T> {
    }

    record Bad<T>(UserMessage problem) implements Reading<T> {
    }
}
