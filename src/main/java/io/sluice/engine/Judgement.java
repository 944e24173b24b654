package io.sluice.engine;

import io.sluice.model.Failure;

/// What an answer is worth.
sealed interface Judgement {
    /// It is the range that was asked for, of a file of `total` bytes.
    record Range(long total) implements Judgement {
    }

    /// It is the whole file from byte 0, maybe compressed; the server ignores ranges or was not asked for one.
    record Whole() implements Judgement {
    }

    /// There is nothing to fetch: the file has no bytes.
    record Empty() implements Judgement {
    }

    /// A 200 to `If-Range` may mean a changed file, or a server that understands no condition: ask without.
    record AskPlainly() implements Judgement {
    }

    /// Not the bytes asked for; `strike` where the server got a range wrong.
    record Unusable(Failure failure, boolean strike) implements Judgement {
    }
}
