package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.DecodedAnswer;
import io.sluice.engine.http.Failures;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.model.Content;
import io.sluice.model.Probe;
import io.sluice.model.RequestHeader;

/// Asks links what is behind them by one byte of it, which every server that gives ranges answers with the whole length.
/// Each question counts as a connection to its host beside those of the downloads. Safe for any thread.
public final class Prober {
    private static final int OK = 200;

    private final EngineParts parts;

    Prober(EngineParts parts) {
        this.parts = parts;
    }

    /// Blocks until the server has answered, or does not for as long as a download would wait.
    ///
    /// @param headers sent to the origin of `link` only, as is its user info
    /// @return nothing that means something after [Cancellation#cancel()]
    public Probe ask(URI link, List<RequestHeader> headers, Cancellation cancellation) {
        Guest guest = parts.hosts().register(String.valueOf(link.getHost()));
        try {
            parts.hosts().enter(guest, cancellation::isCancelled);
            return fetch(RangeRequest.wholeFile(link, timeout()).carrying(headers), cancellation);
        } finally {
            parts.hosts().leave(guest);
        }
    }

    private Duration timeout() {
        return parts.tuning().stallTimeout();
    }

    private Probe fetch(RangeRequest whole, Cancellation cancellation) {
        RangeRequest byteZero = new RangeRequest(whole.link(), 0, 1, null, whole.timeout(), whole.headers());
        try (RangeAnswer answer = parts.http().fetch(byteZero, cancellation)) {
            RangeRequest answered = answer.status() == OK ? whole : byteZero;
            return read(AnswerCheck.judge(new Asked(answered, Content.NOTHING_YET, false, null), answer), answer);
        } catch (IOException broken) {
            return new Probe.Failed(Failures.of(broken, String.valueOf(whole.link().getHost()), whole.timeout()));
        }
    }

    private static Probe read(Judgement judgement, RangeAnswer answer) {
        return switch (judgement) {
            case Judgement.Range(long total) -> new Probe.Found(answer.fileName(), total, true);
            case Judgement.Empty _ -> new Probe.Found(answer.fileName(), 0, true);
            case Judgement.Whole _ ->
                new Probe.Found(answer.fileName(), DecodedAnswer.of(answer).bodyLength(), false);
            case Judgement.Unusable(var failure, _) -> new Probe.Failed(failure);
            case Judgement.AskPlainly _ -> throw new IllegalStateException("There was no condition");
        };
    }
}
