package io.sluice.engine.http;

import java.io.IOException;

/// Asks servers for ranges of files. One gateway serves all downloads, from any thread.
public interface HttpGateway extends AutoCloseable {
    /// Sends GET and follows redirects, at most 20. Blocks; returns with the head, the body unread. Any status that is no
    /// redirect is an answer: the caller judges it.
    ///
    /// @throws AnswerException what cannot be followed; it knows its failure
    /// @throws IOException     a line that breaks; [Failures] names it. After [Cancellation#cancel()] it means nothing
    RangeAnswer fetch(RangeRequest request, Cancellation cancellation) throws IOException;

    /// Closes every connection, those in use too.
    @Override
    void close();
}
