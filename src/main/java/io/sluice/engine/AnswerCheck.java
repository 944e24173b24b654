package io.sluice.engine;

import java.util.Optional;

import io.sluice.engine.http.ContentRange;
import io.sluice.engine.http.DecodedAnswer;
import io.sluice.engine.http.Failures;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.model.Content;
import io.sluice.model.Failure;

/// Accepts an answer only when it is the one that was asked for (transfer-rules §1). Pure.
final class AnswerCheck {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Asked asked;
    private final RangeAnswer answer;
    private final String host;

    private AnswerCheck(Asked asked, RangeAnswer answer) {
        this.asked = asked;
        this.answer = answer;
        this.host = String.valueOf(answer.finalLink().getHost());
    }

    static Judgement judge(Asked asked, RangeAnswer answer) {
        return new AnswerCheck(asked, answer).judge();
    }

    private Judgement judge() {
        return switch (answer.status()) {
            case OK -> whole();
            case PARTIAL_CONTENT -> range();
            case RANGE_NOT_SATISFIABLE -> nothingThere();
            default -> unusable(Failures.ofStatus(answer.status(), host, answer.retryAfter()));
        };
    }

    private Judgement whole() {
        if (PageCheck.isPageInstead(asked, answer)) {
            return unusable(new Failure.PageInstead(host, String.valueOf(answer.mediaType())));
        }
        if (asked.conditional()) {
            return new Judgement.AskPlainly();
        }
        if (!DecodedAnswer.canRead(answer)) {
            return wrong("a body encoded as " + answer.contentEncoding());
        }
        long length = DecodedAnswer.of(answer).bodyLength();
        Optional<String> change = Versions.change(asked.known(), answer.validator(), length);
        if (change.isPresent()) {
            return unusable(new Failure.ChangedOnServer(host, change.get()));
        }
        boolean wantsAll = asked.request().isWholeFile() || asked.isFirst();
        return wantsAll ? new Judgement.Whole() : strike("the whole file instead of a range");
    }

    private Judgement range() {
        ContentRange range = answer.contentRange();
        if (asked.request().isWholeFile()) {
            return wrong("a range instead of the whole file");
        }
        if (answer.contentEncoding() != null) {
            return strike("a range encoded as " + answer.contentEncoding());
        }
        if (range == null || range.isUnsatisfied()) {
            return strike("Content-Range: " + answer.contentRangeText());
        }
        Optional<String> change = Versions.change(asked.known(), answer.validator(), Content.UNKNOWN);
        if (change.isPresent()) {
            return unusable(new Failure.ChangedOnServer(host, change.get()));
        }
        return isExact(range, asked.known().totalBytes())
                ? new Judgement.Range(range.total())
                : strike("Content-Range: " + answer.contentRangeText());
    }

    private boolean isExact(ContentRange range, long knownTotal) {
        RangeRequest request = asked.request();
        long total = knownTotal == Content.UNKNOWN ? range.total() : knownTotal;
        long end = request.to() == RangeRequest.TO_THE_END ? total : Math.min(request.to(), total);
        boolean bodyFits = answer.bodyLength() == RangeAnswer.UNKNOWN_LENGTH
                || answer.bodyLength() == range.to() - range.from();
        return total != ContentRange.UNKNOWN_TOTAL && range.from() == request.from() && range.to() == end
                && range.total() == total && bodyFits;
    }

    private Judgement nothingThere() {
        ContentRange range = answer.contentRange();
        if (range == null || !range.isUnsatisfied()) {
            return strike("416 without a length");
        }
        if (asked.isFirst() && range.total() == 0) {
            return new Judgement.Empty();
        }
        return range.total() == asked.known().totalBytes()
                ? strike("416 for a range that exists")
                : unusable(new Failure.ChangedOnServer(host,
                        "length " + asked.known().totalBytes() + " → " + range.total()));
    }

    private static Judgement unusable(Failure failure) {
        return new Judgement.Unusable(failure, false);
    }

    private Judgement wrong(String what) {
        return new Judgement.Unusable(new Failure.WrongAnswer(host, what), false);
    }

    private Judgement strike(String what) {
        return new Judgement.Unusable(new Failure.WrongAnswer(host, what), true);
    }
}
