package io.sluice.engine;

import io.sluice.engine.http.RangeRequest;
import io.sluice.model.Content;
import org.jspecify.annotations.Nullable;

/// What a worker asked for, and what is known of the file: what [AnswerCheck] holds an answer against.
///
/// @param known       nothing yet (length -1, no validator) where this is the first answer ever
/// @param conditional the request carried `If-Range`
/// @param name        what the file is called, where that is settled
record Asked(RangeRequest request, Content known, boolean conditional, @Nullable String name) {
    boolean isFirst() {
        return known.totalBytes() == Content.UNKNOWN && known.validator() == null;
    }
}
