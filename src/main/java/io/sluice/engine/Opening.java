package io.sluice.engine;

import io.sluice.engine.http.RangeAnswer;

/// An accepted answer that bytes can come from, and what it is.
///
/// @param forRange whether a range was asked for
record Opening(RangeAnswer answer, Judgement judgement, boolean forRange) implements AutoCloseable {
    @Override
    public void close() {
        answer.close();
    }
}
